package dev.vna.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class an archive of its own with a DICOM server on a free port, seeded with
 * a synthetic study; see {@link VnaExtension} for what a test may ask for.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VnaExtension.class)
public @interface VnaTest {
  /**
   * Instances of the study (small CT images in one series) that the archive holds when the test
   * begins; 0 for an empty archive.
   */
  int instances() default 3;
}
