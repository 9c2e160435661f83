package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NegotiationTest {
  private static final AeTitle CALLED = AeTitle.of("CALLED");
  private static final AeTitle CALLING = AeTitle.of("CALLING");

  /** A service that decides as it is told, and performs nothing. */
  private record Deciding(String abstractSyntax, ContextDecision decision) implements DimseService {
    @Override
    public Optional<ContextDecision> negotiate(
        ProposedContext context, AssociationRequest request) {
      return context.abstractSyntax().equals(abstractSyntax)
          ? Optional.of(decision)
          : Optional.empty();
    }

    @Override
    public Set<CommandField> operations() {
      return Set.of();
    }

    @Override
    public DimseResponse handle(DimseRequest request) {
      return DimseResponse.success();
    }
  }

  private static Negotiator.Outcome negotiate(
      AssociationRequest request, AssociationOptions options, DimseService... services) {
    return new Negotiator(List.of(services), options).negotiate(request, Optional.empty());
  }

  private static AssociationRequest request(AssociationProposal.Builder proposal) {
    return proposal.build().request(CALLING, AssociationOptions.DEFAULT);
  }

  private static AssociationProposal.Builder proposal() {
    return AssociationProposal.builder(CALLED);
  }

  private static RoleSelection role(boolean scu, boolean scp) {
    return new RoleSelection(Uid.CTImageStorage, scu, scp);
  }

  @Test
  @Tag("check-069")
  void negotiate_everyProposedContext_isAnsweredWithATransferSyntax() {
    AssociationRequest request =
        request(
            proposal()
                .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
                .context(Uid.CTImageStorage, Uid.JPEGBaseline8Bit)
                .context("1.2.3", Uid.ExplicitVRBigEndian));

    Negotiator.Outcome outcome =
        negotiate(
            request,
            AssociationOptions.DEFAULT,
            TestServices.ECHO,
            new TestServices.Store().service());

    assertThat(outcome.accept().contexts())
        .containsExactly(
            new ContextAnswer(1, 0, Uid.ImplicitVRLittleEndian),
            new ContextAnswer(3, 4, Uid.JPEGBaseline8Bit),
            new ContextAnswer(5, 3, Uid.ExplicitVRBigEndian));
    assertThat(outcome.negotiation().contexts()).containsOnlyKeys(1);
    assertThat(outcome.services()).containsOnlyKeys(1);
  }

  @Test
  @Tag("check-068")
  void negotiate_evenOrRepeatedIdentifier_isNotAccepted() {
    AssociationRequest plain = request(proposal().context(Uid.Verification, "1.2"));
    var contexts =
        List.of(
            new ProposedContext(2, Uid.Verification, List.of(Uid.ImplicitVRLittleEndian)),
            new ProposedContext(5, Uid.Verification, List.of(Uid.ImplicitVRLittleEndian)),
            new ProposedContext(5, Uid.Verification, List.of(Uid.ExplicitVRLittleEndian)),
            new ProposedContext(7, "", List.of()));
    var request =
        new AssociationRequest(
            1, plain.header(), plain.applicationContext(), contexts, plain.user());

    Negotiator.Outcome outcome = negotiate(request, AssociationOptions.DEFAULT, TestServices.ECHO);

    assertThat(outcome.accept().contexts())
        .containsExactly(
            new ContextAnswer(2, 2, Uid.ImplicitVRLittleEndian),
            new ContextAnswer(5, 0, Uid.ImplicitVRLittleEndian),
            new ContextAnswer(7, 3, Uid.ImplicitVRLittleEndian));
  }

  @Test
  @Tag("check-071")
  void rules_ownAndProposerOrder_chooseDifferently() {
    List<String> proposed = List.of(Uid.ImplicitVRLittleEndian, Uid.ExplicitVRLittleEndian);

    assertThat(TestServices.LITTLE_ENDIAN.choose(proposed)).contains(Uid.ExplicitVRLittleEndian);
    assertThat(TransferSyntaxRule.proposerOrder(any -> true).choose(proposed))
        .contains(Uid.ImplicitVRLittleEndian);
    assertThat(TransferSyntaxRule.proposerOrder(any -> false).choose(proposed)).isEmpty();
  }

  @Test
  @Tag("check-077")
  void negotiate_roles_areASubsetOfWhatIsOffered() {
    ContextDecision plain = ContextDecision.accept(Uid.ImplicitVRLittleEndian);

    assertThat(roles(Optional.empty(), plain)).isEqualTo("SCU, no answer");
    assertThat(roles(Optional.empty(), plain.withRolesAsProposed())).isEqualTo("SCU, no answer");
    assertThat(roles(Optional.empty(), plain.withRequestorScpAssumed()))
        .isEqualTo("SCU SCP, no answer");
    assertThat(roles(Optional.of(role(true, true)), plain)).isEqualTo("SCU, answered SCU");
    assertThat(roles(Optional.of(role(true, true)), plain.withRolesAsProposed()))
        .isEqualTo("SCU SCP, answered SCU SCP");
    assertThat(roles(Optional.of(role(false, true)), plain.withRolesAsProposed()))
        .isEqualTo("SCP, answered SCP");
    assertThat(roles(Optional.of(role(true, false)), plain.withRequestorScpAssumed()))
        .isEqualTo("SCU, answered SCU");
    assertThat(roles(Optional.of(role(false, true)), plain)).isEqualTo("refused");
  }

  private static String roles(Optional<RoleSelection> offered, ContextDecision decision) {
    AssociationProposal.Builder proposal =
        proposal().context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian);
    offered.ifPresent(proposal::role);
    AssociationRequest request = request(proposal);
    Negotiator.Outcome outcome =
        negotiate(request, AssociationOptions.DEFAULT, new Deciding(Uid.CTImageStorage, decision));
    PresentationContext ours = outcome.negotiation().contexts().get(1);
    if (ours == null) {
      assertThat(outcome.accept().contexts().get(0).result()).isEqualTo(1);
      return "refused";
    }
    boolean lenient = offered.isEmpty() && ours.requestorIsScp();
    Negotiation theirs = Negotiator.ofAnswer(request, outcome.accept(), AssociationOptions.DEFAULT);
    if (!lenient) {
      assertThat(theirs.contexts()).isEqualTo(outcome.negotiation().contexts());
    }
    String answer =
        outcome.accept().user().roleSelections.stream()
            .findFirst()
            .map(role -> "answered " + names(role.scu(), role.scp()))
            .orElse("no answer");
    return names(ours.requestorIsScu(), ours.requestorIsScp()) + ", " + answer;
  }

  private static String names(boolean scu, boolean scp) {
    return (scu ? "SCU" : "") + (scu && scp ? " " : "") + (scp ? "SCP" : "");
  }

  @Test
  @Tag("check-079")
  void negotiate_extendedNegotiation_isAnsweredOnlyIfAsked() {
    var answer = new ExtendedNegotiation(Uid.CTImageStorage, new byte[] {1, 2});
    var service =
        new Deciding(
            Uid.CTImageStorage,
            ContextDecision.accept(Uid.ImplicitVRLittleEndian).withExtendedNegotiation(answer));
    AssociationProposal.Builder unasked =
        proposal().context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian);
    AssociationRequest silent = request(unasked);
    AssociationRequest asking =
        request(
            unasked.extendedNegotiation(
                new ExtendedNegotiation(Uid.CTImageStorage, new byte[] {1, 1})));

    Negotiator.Outcome toSilent = negotiate(silent, AssociationOptions.DEFAULT, service);
    Negotiator.Outcome toAsking = negotiate(asking, AssociationOptions.DEFAULT, service);

    assertThat(toSilent.accept().user().extendedNegotiations).isEmpty();
    assertThat(toAsking.accept().user().extendedNegotiations).containsExactly(answer);
    assertThat(answer.byteAt(1)).isEqualTo(2);
    assertThat(answer.byteAt(2)).isZero();
  }

  @Test
  @Tag("check-078")
  void negotiate_asyncWindow_pairsWhatOneInvokesWithWhatTheOtherPerforms() {
    AssociationOptions ours =
        AssociationOptions.builder().asyncOperationsWindow(new AsyncOperationsWindow(4, 2)).build();
    AssociationOptions theirs =
        AssociationOptions.builder().asyncOperationsWindow(new AsyncOperationsWindow(0, 3)).build();
    AssociationProposal proposal =
        proposal().context(Uid.Verification, Uid.ImplicitVRLittleEndian).build();
    AssociationRequest request = proposal.request(CALLING, theirs);

    Negotiator.Outcome outcome = negotiate(request, ours, TestServices.ECHO);

    assertThat(outcome.accept().user().asyncOperationsWindow)
        .contains(new AsyncOperationsWindow(3, 2));
    assertThat(outcome.negotiation().invocationWindow()).isEqualTo(3);
    assertThat(Negotiator.ofAnswer(request, outcome.accept(), theirs).invocationWindow())
        .isEqualTo(2);
  }

  @Test
  @Tag("check-078")
  void negotiate_noAsyncWindow_meansOneAtATime() {
    AssociationRequest request =
        request(proposal().context(Uid.Verification, Uid.ImplicitVRLittleEndian));

    Negotiator.Outcome outcome = negotiate(request, AssociationOptions.DEFAULT, TestServices.ECHO);

    assertThat(outcome.accept().user().asyncOperationsWindow).isEmpty();
    assertThat(outcome.negotiation().invocationWindow()).isEqualTo(1);
  }

  @Test
  void negotiate_serviceThatChoosesWhatWasNotProposed_isACallersMistake() {
    AssociationRequest request =
        request(proposal().context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian));
    var service = new Deciding(Uid.CTImageStorage, ContextDecision.accept(Uid.ExplicitVRBigEndian));

    assertThatThrownBy(() -> negotiate(request, AssociationOptions.DEFAULT, service))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Uid.ExplicitVRBigEndian);
  }

  @Test
  @Tag("check-083")
  void buildSplit_300Contexts_makesThreeProposals() {
    AssociationProposal.Builder proposal = proposal();
    for (int i = 0; i < 300; i++) {
      proposal.context("1.2." + i, Uid.ImplicitVRLittleEndian);
      proposal.role(new RoleSelection("1.2." + i, true, true));
    }

    List<AssociationProposal> split = proposal.buildSplit();

    List<Integer> sizes = new ArrayList<>();
    split.forEach(part -> sizes.add(part.contexts().size()));
    assertThat(sizes).containsExactly(128, 128, 44);
    assertThat(split.get(0).contexts().get(127).id()).isEqualTo(255);
    assertThat(split.get(2).request(CALLING, AssociationOptions.DEFAULT).roleSelections())
        .hasSize(44);
    assertThatThrownBy(proposal::build).isInstanceOf(IllegalStateException.class);
  }
}
