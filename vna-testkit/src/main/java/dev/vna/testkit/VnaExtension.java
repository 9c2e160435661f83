package dev.vna.testkit;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Injects into test methods and into {@code @BeforeEach} methods what they declare as parameters:
 *
 * <ul>
 *   <li>{@link Archive}: open, in a temporary directory of this test;
 *   <li>{@link DicomServer}: over that archive, on loopback, on a free port, for any caller;
 *   <li>{@link SyntheticStudy}: the study that the archive already holds.
 * </ul>
 *
 * <p>All of it is made on first use, in a few hundred milliseconds, and closed and deleted after
 * the test. Tests may run in parallel: nothing is shared between them.
 */
public final class VnaExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(VnaExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(Archive.class, DicomServer.class, SyntheticStudy.class);

  /** For JUnit. */
  public VnaExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    if (test.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "an archive belongs to one test: ask for it in a test or @BeforeEach method");
    }
    int instances = instances(test.getRequiredTestClass());
    TestArchive archive =
        test.getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestArchive.class, key -> TestArchive.start(instances), TestArchive.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == Archive.class) {
      return archive.archive();
    }
    return type == DicomServer.class ? archive.server() : archive.study();
  }

  /** As annotated at the class, or at one that encloses it. */
  private static int instances(Class<?> testClass) {
    for (Class<?> at = testClass; at != null; at = at.getEnclosingClass()) {
      Optional<VnaTest> annotation = AnnotationSupport.findAnnotation(at, VnaTest.class);
      if (annotation.isPresent()) {
        return annotation.get().instances();
      }
    }
    return 0;
  }
}
