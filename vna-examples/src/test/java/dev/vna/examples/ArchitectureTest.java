package dev.vna.examples;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows between the rooms of the house, and the habits of its libraries. */
@AnalyzeClasses(packages = "dev.vna", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] LIBRARIES = {
    "dev.vna.data..",
    "dev.vna.archive..",
    "dev.vna.storage..",
    "dev.vna.index..",
    "dev.vna.dicom..",
    "dev.vna.viewer.."
  };

  /**
   * Libraries that may serve inside, and would tie an embedder to their versions if they showed
   * outside.
   */
  private static final List<String> INSIDE_ONLY =
      List.of("com.google.common", "org.apache.commons", "tools.jackson", "org.lmdbjava", "jnr");

  @ArchTest
  static final ArchRule data_anyClass_knowsNothingElseOfOurs =
      noClasses()
          .that()
          .resideInAPackage("dev.vna.data..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are ours outside dev.vna.data",
                  type -> isOurs(type) && !type.getPackageName().startsWith("dev.vna.data")))
          .because("the data set codec stands alone");

  @ArchTest
  static final ArchRule core_anyClass_knowsNoOtherModule =
      noClasses()
          .that()
          .resideInAnyPackage("dev.vna.data..", "dev.vna.archive..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.vna.storage..", "dev.vna.index..", "dev.vna.dicom..")
          .because("arrows point at vna-core");

  @ArchTest
  static final ArchRule storage_anyClass_knowsNeitherIndexNorDicom =
      mustNotKnow("dev.vna.storage..", "dev.vna.index..", "dev.vna.dicom..");

  @ArchTest
  static final ArchRule index_anyClass_knowsNeitherStorageNorDicom =
      mustNotKnow("dev.vna.index..", "dev.vna.storage..", "dev.vna.dicom..");

  @ArchTest
  static final ArchRule dicom_anyClass_knowsNeitherStorageNorIndex =
      mustNotKnow("dev.vna.dicom..", "dev.vna.storage..", "dev.vna.index..");

  @ArchTest
  static final ArchRule net_anyClass_knowsNoArchive =
      mustNotKnow(
          "dev.vna.dicom.net..",
          "dev.vna.archive..",
          "dev.vna.dicom.service..",
          "dev.vna.dicom.web..");

  @ArchTest
  static final ArchRule libraries_publicSignature_showsNoForeignHelper =
      classes()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .and()
          .arePublic()
          .should(showOnlyTypesThatEmbeddersMaySee())
          .because("an embedder chooses the versions of its own libraries");

  @ArchTest
  static final ArchRule libraries_anyClass_writeNoStandardStream =
      noClasses().that().resideInAnyPackage(LIBRARIES).should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule libraries_anyClass_neverEndTheProcess =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .because("the process belongs to the embedder");

  @ArchTest
  static final ArchRule libraries_anyClass_logThroughSlf4jAlone =
      noClasses().that().resideInAnyPackage(LIBRARIES).should(USE_JAVA_UTIL_LOGGING);

  @ArchTest
  static final ArchRule libraries_anyClass_nameNoLogBackend =
      noClasses()
          .that()
          .resideInAnyPackage(LIBRARIES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "ch.qos.logback..",
              "org.apache.log4j..",
              "org.apache.logging..",
              "java.lang.System$Logger");

  @ArchTest
  static final ArchRule libraries_staticField_isFinal =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(LIBRARIES)
          .and()
          .areStatic()
          .should()
          .beFinal()
          .because("many archives live in one process; none may change another");

  @ArchTest
  static final ArchRule libraries_staticField_holdsNoCounterOrReference =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(LIBRARIES)
          .and()
          .areStatic()
          .should(
              have(
                  DescribedPredicate.<JavaField>describe(
                      "a type that cannot be changed",
                      field ->
                          !field
                              .getRawType()
                              .getPackageName()
                              .startsWith("java.util.concurrent.atomic"))));

  private static ArchRule mustNotKnow(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("rooms that stand side by side meet only in vna-core");
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("dev.vna");
  }

  private static ArchCondition<JavaClass> showOnlyTypesThatEmbeddersMaySee() {
    return new ArchCondition<>("show no type of " + INSIDE_ONLY) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.of(
                type.getCodeUnits().stream()
                    .filter(ArchitectureTest::isShown)
                    .flatMap(ArchitectureTest::signature),
                type.getFields().stream()
                    .filter(field -> isShown(field.getModifiers()))
                    .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream()),
                type.getRawSuperclass().stream(),
                type.getRawInterfaces().stream())
            .flatMap(types -> types)
            .filter(shown -> INSIDE_ONLY.stream().anyMatch(shown.getPackageName()::startsWith))
            .forEach(
                shown ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + shown.getName())));
      }
    };
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    return Stream.of(
            unit.getReturnType().getAllInvolvedRawTypes().stream(),
            unit.getParameterTypes().stream()
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
            unit.getExceptionTypes().stream())
        .flatMap(types -> types);
  }

  private static boolean isShown(JavaCodeUnit unit) {
    return isShown(unit.getModifiers());
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
