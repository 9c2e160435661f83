package dev.vna.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of text: Markdown, or columns for a terminal. The first column is text, others numbers.
 */
public final class ReportTable {
  private final List<List<String>> rows = new ArrayList<>();

  public ReportTable(String... headings) {
    rows.add(List.of(headings));
  }

  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  public void print(PrintWriter out, boolean markdown) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder line = new StringBuilder(markdown ? "|" : "");
      for (int i = 0; i < columns; i++) {
        String cell = rows.get(row).get(i);
        String padding = " ".repeat(widths[i] - cell.length());
        line.append(markdown ? " " : i == 0 ? "" : "  ")
            .append(i == 0 ? cell + padding : padding + cell)
            .append(markdown ? " |" : "");
      }
      out.println(line.toString().stripTrailing());
      if (row == 0 && markdown) {
        out.println("| --- |" + " ---: |".repeat(columns - 1));
      }
    }
    out.println();
    out.flush();
  }
}
