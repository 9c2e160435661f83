package dev.vna.data.deidentify;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a de-identified data set says of itself, and what a person should look at. */
final class Marks {
  private static final String METHOD = "PS3.15 Annex E, see code sequence";

  /** Modalities whose pixel data often show text about the patient. */
  private static final Set<String> WITH_TEXT =
      Set.of(
          "US", "IVUS", "ES", "XC", "GM", "SM", "OT", "SC", "DOC", "SR", "PR", "ECG", "XA", "RF");

  private Marks() {}

  /** Adds what PS3.15 Section E.1.1 asks for; what an earlier de-identification said stays. */
  static DataSet added(DataSet dataSet, Settings settings) {
    Set<String> methods = new LinkedHashSet<>(dataSet.strings(Tag.DeidentificationMethod));
    methods.add(METHOD);
    List<DataSet> codes = new ArrayList<>(dataSet.items(Tag.DeidentificationMethodCodeSequence));
    for (ConfidentialityOption option : new TreeSet<>(settings.options())) {
      boolean known =
          codes.stream()
              .anyMatch(code -> code.string(Tag.CodeValue).equals(Optional.of(option.codeValue())));
      if (!known) {
        codes.add(Dummies.code(option.codeValue(), "DCM", option.codeMeaning()));
      }
    }
    DataSet.Builder builder =
        dataSet.toBuilder()
            .set(Tag.PatientIdentityRemoved, "YES")
            .set(Tag.DeidentificationMethod, methods.toArray(String[]::new))
            .setItems(Tag.DeidentificationMethodCodeSequence, codes)
            .set(Tag.LongitudinalTemporalInformationModified, temporal(settings));
    if (settings.has(ConfidentialityOption.CLEAN_PIXEL_DATA)) {
      builder.set(Tag.BurnedInAnnotation, "NO");
    }
    if (settings.has(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES)) {
      builder.set(Tag.RecognizableVisualFeatures, "NO");
    }
    return builder.build();
  }

  private static String temporal(Settings settings) {
    if (settings.has(ConfidentialityOption.RETAIN_FULL_DATES)) {
      return "UNMODIFIED";
    }
    return settings.has(ConfidentialityOption.RETAIN_MODIFIED_DATES) ? "MODIFIED" : "REMOVED";
  }

  static List<String> notices(DataSet header, Settings settings) {
    List<String> notices = new ArrayList<>();
    boolean pixels =
        header.contains(Tag.PixelData)
            || header.contains(Tag.FloatPixelData)
            || header.contains(Tag.DoubleFloatPixelData);
    if (pixels && !settings.has(ConfidentialityOption.CLEAN_PIXEL_DATA)) {
      Optional<String> burnedIn = header.string(Tag.BurnedInAnnotation);
      if (burnedIn.filter("YES"::equals).isPresent()) {
        notices.add("Burned In Annotation is YES: pixel data show text, which is unchanged");
      } else if (burnedIn.isEmpty()
          && header.string(Tag.Modality).filter(WITH_TEXT::contains).isPresent()) {
        notices.add("Burned In Annotation is absent: pixel data of this modality often show text");
      }
      if (hasEmbeddedOverlay(header)) {
        notices.add("an overlay lies in unused bits of Pixel Data, which are unchanged");
      }
    }
    boolean features =
        header.string(Tag.RecognizableVisualFeatures).filter("YES"::equals).isPresent();
    if (features && !settings.has(ConfidentialityOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES)) {
      notices.add("Recognizable Visual Features is YES: pixel data are unchanged");
    }
    if (header.contains(Tag.WaveformSequence)) {
      notices.add("waveforms are unchanged: of audio, speech may identify");
    }
    return notices;
  }

  private static boolean hasEmbeddedOverlay(DataSet header) {
    for (int group = 0; group < 0x20; group += 2) {
      int plane = group << 16;
      if (header.contains(Tag.OverlayRows | plane) && !header.contains(Tag.OverlayData | plane)) {
        return true;
      }
    }
    return false;
  }
}
