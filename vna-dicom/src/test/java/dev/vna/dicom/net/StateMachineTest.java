package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.dicom.net.StateMachine.Role;
import dev.vna.dicom.net.StateTable.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The state table against PS3.8 Table 9-10, written down a second time by state rather than by
 * event: for each state the events that can happen, the action, and the next state.
 */
@Tag("check-060")
class StateMachineTest {
  private static final String ABORTED_BY_PROVIDER = "AA8>13";

  /**
   * Event numbers whose cell is AA-8 in all established states, unless the state says otherwise.
   */
  private static final List<Integer> PDUS = List.of(3, 4, 6, 10, 12, 13, 19);

  private static final Map<Integer, String> BY_STATE =
      Map.ofEntries(
          Map.entry(1, "1 AE1>4, 5 AE5>2"),
          Map.entry(
              2,
              "3 AA1>13, 4 AA1>13, 6 AE6>3|13, 10 AA1>13, 12 AA1>13, 13 AA1>13, 16 AA2>1, 17 AA5>1,"
                  + " 18 AA2>1, 19 AA1>13"),
          Map.entry(3, "7 AE7>6, 8 AE8>13, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(4, "2 AE2>5, 15 AA2>1, 17 AA4>1"),
          Map.entry(5, "3 AE3>6, 4 AE4>1, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(6, "9 DT1>6, 10 DT2>6, 11 AR1>7, 12 AR2>8, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(7, "10 AR6>7, 12 AR8>9|10, 13 AR3>1, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(8, "9 AR7>8, 14 AR4>13, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(9, "14 AR9>11, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(10, "13 AR10>12, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(11, "13 AR3>1, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(12, "14 AR4>13, 15 AA1>13, 16 AA3>1, 17 AA4>1"),
          Map.entry(
              13,
              "3 AA6>13, 4 AA6>13, 6 AA7>13, 10 AA6>13, 12 AA6>13, 13 AA6>13, 16 AA2>1, 17 AR5>1,"
                  + " 18 AA2>1, 19 AA7>13"));

  private static Map<Integer, String> expectedCells(int state) {
    Map<Integer, String> cells = new HashMap<>();
    boolean providerAborts = state == 3 || (state >= 5 && state <= 12);
    if (providerAborts) {
      PDUS.forEach(event -> cells.put(event, ABORTED_BY_PROVIDER));
    }
    for (String cell : BY_STATE.get(state).split(", ")) {
      String[] parts = cell.split(" ");
      cells.put(Integer.parseInt(parts[0]), parts[1]);
    }
    return cells;
  }

  private static String text(Transition transition) {
    String next = transition.next().name().substring(3);
    String other = transition.other().name().substring(3);
    return transition.action() + ">" + next + (next.equals(other) ? "" : "|" + other);
  }

  @Test
  void transition_everyStateAndEvent_isThatOfTheStandard() {
    List<String> differences = new ArrayList<>();
    for (int state = 1; state <= 13; state++) {
      Map<Integer, String> expected = expectedCells(state);
      for (int event = 1; event <= 19; event++) {
        Optional<String> cell =
            StateTable.transition(State.values()[state - 1], Event.values()[event - 1])
                .map(StateMachineTest::text);
        if (!cell.equals(Optional.ofNullable(expected.get(event)))) {
          differences.add(
              "Sta%d Evt%d: %s, want %s".formatted(state, event, cell, expected.get(event)));
        }
      }
    }

    assertThat(differences).isEmpty();
  }

  @Test
  void on_releaseCollision_dependsOnTheRole() {
    assertThat(walk(Role.REQUESTOR, Event.RELEASE_REQUEST, Event.RELEASE_RQ_PDU))
        .isEqualTo(State.STA9);
    assertThat(walk(Role.ACCEPTOR, Event.RELEASE_REQUEST, Event.RELEASE_RQ_PDU))
        .isEqualTo(State.STA10);
    assertThat(
            walk(
                Role.REQUESTOR,
                Event.RELEASE_REQUEST,
                Event.RELEASE_RQ_PDU,
                Event.RELEASE_RESPONSE,
                Event.RELEASE_RP_PDU))
        .isEqualTo(State.STA1);
    assertThat(
            walk(
                Role.ACCEPTOR,
                Event.RELEASE_REQUEST,
                Event.RELEASE_RQ_PDU,
                Event.RELEASE_RP_PDU,
                Event.RELEASE_RESPONSE))
        .isEqualTo(State.STA13);
  }

  private static State walk(Role role, Event... events) {
    var machine = new StateMachine(role);
    List<Event> opening =
        role == Role.REQUESTOR
            ? List.of(Event.ASSOCIATE_REQUEST, Event.TRANSPORT_CONFIRMATION, Event.ASSOCIATE_AC_PDU)
            : List.of(
                Event.TRANSPORT_INDICATION,
                Event.ASSOCIATE_RQ_PDU,
                Event.ASSOCIATE_RESPONSE_ACCEPT);
    for (Event event : opening) {
      assertThat(machine.on(event)).isPresent();
    }
    assertThat(machine.state()).isEqualTo(State.STA6);
    for (Event event : events) {
      assertThat(machine.on(event)).isPresent();
    }
    return machine.state();
  }

  @Test
  void on_impossibleEvent_changesNothing() {
    var machine = new StateMachine(Role.REQUESTOR);

    assertThat(machine.on(Event.P_DATA_REQUEST)).isEmpty();
    assertThat(machine.state()).isEqualTo(State.STA1);
    assertThatThrownBy(machine::rejectedByProvider).isInstanceOf(IllegalStateException.class);
  }
}
