package io.github.bokslut;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house: what each may import, and who may speak to the terminal. */
class RoomsTest {
  private static final String ROOT = "io.github.bokslut";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final String[] JAVA = {
    "java.lang..",
    "java.util..",
    "java.io..",
    "java.nio..",
    "java.math..",
    "java.text..",
    "java.time..",
    "java.net..",
    "java.security..",
    "javax.crypto..",
    "org.jspecify.."
  };
  private static final String[] LOGGING = {"org.slf4j.."};
  private static final String[] IMAGES = {"java.awt..", "javax.imageio..", "org.w3c.dom.."};
  private static final String[] ENGINES = {
    "org.apache.pdfbox..",
    "org.apache.fontbox..",
    "net.sourceforge.tess4j..",
    "net.sourceforge.lept4j..",
    "org.bytedeco..",
    "com.sun.jna..",
    "ai.onnxruntime..",
    "com.google.protobuf..",
    "org.jsoup.."
  };
  private static final String[] JSON = {"tools.jackson..", "com.fasterxml.jackson.annotation.."};
  private static final String[] CSV = {"org.apache.commons.csv.."};
  private static final String[] TERMINAL = {"picocli..", "me.tongfei.progressbar.."};

  /** The table: each room, the rooms it may import, the libraries it may import. */
  static Stream<Room> rooms() {
    return Stream.of(
        room("model"),
        room("dictionary").imports("model").uses(LOGGING),
        room("grammar").imports("model", "dictionary").uses(LOGGING),
        room("wire").imports("model").uses(JSON, LOGGING),
        room("ingest").imports("model").uses(ENGINES, IMAGES, LOGGING),
        room("normalise").imports("model", "dictionary", "grammar").uses(LOGGING),
        room("structure").imports("model", "dictionary", "grammar").uses(LOGGING),
        room("reconcile").imports("model", "dictionary", "grammar").uses(LOGGING),
        room("record").imports("model", "dictionary", "grammar").uses(LOGGING),
        room("export").imports("model").uses(JSON, CSV, LOGGING),
        room("pipeline")
            .imports(
                "model",
                "dictionary",
                "ingest",
                "normalise",
                "structure",
                "reconcile",
                "record",
                "export",
                "wire")
            .uses(LOGGING),
        room("cli").imports("pipeline", "model").uses(TERMINAL, LOGGING));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void importsOnlyWhatItsRoomMay(Room room) {
    classes()
        .that()
        .resideInAPackage(packageOf(room.name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.allowed.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void everyClassHasARoom() {
    String[] known = rooms().map(r -> packageOf(r.name)).toArray(String[]::new);
    classes()
        .that()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAnyPackage(known)
        .check(HOUSE);
  }

  @Test
  void noRoomsImportEachOtherInACircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void onlyTheCommandLineSpeaksToTheTerminalOrEndsTheProgram() {
    noClasses()
        .that(resideInAPackage(ROOT + "..").and(not(resideInAPackage(packageOf("cli")))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(HOUSE);
  }

  private static String packageOf(String room) {
    return ROOT + "." + room + "..";
  }

  private static Room room(String name) {
    return new Room(name);
  }

  private static final class Room {
    private final String name;
    private final List<String> allowed = new ArrayList<>(List.of(JAVA));

    Room(String name) {
      this.name = name;
      allowed.add(packageOf(name));
    }

    Room imports(String... rooms) {
      Arrays.stream(rooms).map(RoomsTest::packageOf).forEach(allowed::add);
      return this;
    }

    Room uses(String[]... libraries) {
      Arrays.stream(libraries).forEach(l -> allowed.addAll(List.of(l)));
      return this;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
