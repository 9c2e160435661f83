package dev.vna.dicom.net;

import dev.vna.dicom.net.StateTable.Transition;
import java.util.Optional;

/**
 * The state of one association, changed by events as {@link StateTable} says. It only says what is
 * to be done; the association does it. Safe for use by many threads.
 */
final class StateMachine {
  /** Which side of the association this is; it decides a release collision. */
  enum Role {
    REQUESTOR,
    ACCEPTOR
  }

  private final Role role;
  private State state = State.STA1;

  StateMachine(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  synchronized State state() {
    return state;
  }

  /** Whether data may be sent: Sta6, and Sta8 while operations that still run are answered. */
  synchronized boolean maySendData() {
    return state == State.STA6 || state == State.STA8;
  }

  /**
   * Takes an event.
   *
   * @return the action to perform, empty if the event cannot happen in this state, which stays as
   *     it is
   */
  synchronized Optional<Action> on(Event event) {
    Optional<Transition> transition = StateTable.transition(state, event);
    transition.ifPresent(
        t -> state = t.action() == Action.AR8 && role == Role.ACCEPTOR ? t.other() : t.next());
    return transition.map(Transition::action);
  }

  /**
   * The A-ASSOCIATE-RQ has come and the provider itself rejects it: the second outcome of AE-6,
   * after {@link #on} has led to Sta3.
   */
  synchronized void rejectedByProvider() {
    if (state != State.STA3) {
      throw new IllegalStateException("state=" + state + ", want STA3");
    }
    state = State.STA13;
  }
}
