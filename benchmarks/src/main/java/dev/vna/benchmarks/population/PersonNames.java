package dev.vna.benchmarks.population;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Names of people. How often a family name comes falls with its rank, nearly as Zipf's law says: a
 * tenth are called by the first name of the list, half by one of the first eighty. Beyond the list
 * stand double names, each of them rare. One in fifty has ideographic and phonetic groups too.
 */
final class PersonNames {
  private static final List<String> FAMILY = WordList.words("family-names.txt");
  private static final List<String> GIVEN = WordList.words("given-names.txt");
  private static final List<String> JAPANESE =
      List.of(
          "Yamada^Tarou=山田^太郎=やまだ^たろう",
          "Suzuki^Hanako=鈴木^花子=すずき^はなこ",
          "Tanaka^Ichirou=田中^一郎=たなか^いちろう",
          "Satou^Yuki=佐藤^雪=さとう^ゆき",
          "Takahashi^Ken=高橋^健=たかはし^けん",
          "Watanabe^Mei=渡辺^芽衣=わたなべ^めい");

  /** Different family names that there can be. */
  private static final double RANKS = 20_000;

  private PersonNames() {}

  /** The next name, as a value of VR PN. */
  static String next(SplittableRandom random) {
    if (random.nextInt(50) == 0) {
      return JAPANESE.get(random.nextInt(JAPANESE.size()));
    }
    StringBuilder name = new StringBuilder(40).append(family(random)).append('^');
    name.append(given(random));
    int more = random.nextInt(20);
    if (more < 3) {
      name.append('^').append(given(random));
    } else if (more == 3) {
      name.append("^^Dr.");
    }
    return name.toString();
  }

  private static String family(SplittableRandom random) {
    int rank = (int) Math.pow(RANKS, random.nextDouble()) - 1;
    if (rank < FAMILY.size()) {
      return FAMILY.get(rank);
    }
    return FAMILY.get(rank % FAMILY.size()) + "-" + FAMILY.get(random.nextInt(FAMILY.size()));
  }

  private static String given(SplittableRandom random) {
    int rank = (int) Math.pow(GIVEN.size() + 1.0, random.nextDouble()) - 1;
    return GIVEN.get(Math.min(rank, GIVEN.size() - 1));
  }
}
