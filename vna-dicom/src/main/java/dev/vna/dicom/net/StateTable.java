package dev.vna.dicom.net;

import java.util.Optional;

/**
 * The state transition table of the upper layer as data: a row per event, a column per state, each
 * cell an action and the next state. Two cells depend on more than event and state: AE-6 leads to
 * Sta3, or to Sta13 if the provider itself rejects; AR-8 leads the requestor of the association to
 * Sta9 and the acceptor to Sta10. An empty cell is an event that cannot happen in that state.
 * Source: PS3.8 Table 9-10.
 */
final class StateTable {
  /** An action, and the state after it; {@code other} is the second state of AE-6 and AR-8. */
  record Transition(Action action, State next, State other) {}

  // Each row: event, then its cells for Sta1 to Sta13.
  private static final String TABLE =
      """
      Evt1  AE1:4 -     -     -     -     -     -     -     -     -      -      -      -
      Evt2  -     -     -     AE2:5 -     -     -     -     -     -      -      -      -
      Evt3  -     AA1:13 AA8:13 -   AE3:6 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA6:13
      Evt4  -     AA1:13 AA8:13 -   AE4:1 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA6:13
      Evt5  AE5:2 -     -     -     -     -     -     -     -     -      -      -      -
      Evt6  -     AE6:3/13 AA8:13 - AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA7:13
      Evt7  -     -     AE7:6 -     -     -     -     -     -     -      -      -      -
      Evt8  -     -     AE8:13 -    -     -     -     -     -     -      -      -      -
      Evt9  -     -     -     -     -     DT1:6 -     AR7:8 -     -      -      -      -
      Evt10 -     AA1:13 AA8:13 -   AA8:13 DT2:6 AR6:7 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA6:13
      Evt11 -     -     -     -     -     AR1:7 -     -     -     -      -      -      -
      Evt12 -     AA1:13 AA8:13 -   AA8:13 AR2:8 AR8:9/10 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA6:13
      Evt13 -     AA1:13 AA8:13 -   AA8:13 AA8:13 AR3:1 AA8:13 AA8:13 AR10:12 AR3:1 AA8:13 AA6:13
      Evt14 -     -     -     -     -     -     -     AR4:13 AR9:11 -    -      AR4:13 -
      Evt15 -     -     AA1:13 AA2:1 AA1:13 AA1:13 AA1:13 AA1:13 AA1:13 AA1:13 AA1:13 AA1:13 -
      Evt16 -     AA2:1 AA3:1 -     AA3:1 AA3:1 AA3:1 AA3:1 AA3:1 AA3:1  AA3:1  AA3:1  AA2:1
      Evt17 -     AA5:1 AA4:1 AA4:1 AA4:1 AA4:1 AA4:1 AA4:1 AA4:1 AA4:1  AA4:1  AA4:1  AR5:1
      Evt18 -     AA2:1 -     -     -     -     -     -     -     -      -      -      AA2:1
      Evt19 -     AA1:13 AA8:13 -   AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA8:13 AA7:13
      """;

  private static final Transition[][] CELLS = parse();

  private StateTable() {}

  /** What an event leads to in a state; empty if it cannot happen there. */
  static Optional<Transition> transition(State state, Event event) {
    return Optional.ofNullable(CELLS[event.ordinal()][state.ordinal()]);
  }

  private static Transition[][] parse() {
    var cells = new Transition[Event.values().length][State.values().length];
    String[] rows = TABLE.strip().split("\n");
    for (int event = 0; event < rows.length; event++) {
      String[] columns = rows[event].strip().split(" +");
      for (int state = 0; state < State.values().length; state++) {
        String cell = columns[state + 1];
        if (!cell.equals("-")) {
          String[] parts = cell.split("[:/]");
          State next = state(parts[1]);
          cells[event][state] =
              new Transition(
                  Action.valueOf(parts[0]), next, parts.length > 2 ? state(parts[2]) : next);
        }
      }
    }
    return cells;
  }

  private static State state(String number) {
    return State.valueOf("STA" + number);
  }
}
