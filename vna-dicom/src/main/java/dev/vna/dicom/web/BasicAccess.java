package dev.vna.dicom.web;

import dev.vna.archive.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * HTTP Basic authentication (RFC 7617) against a {@link PasswordFile}: the caller is the user. A
 * user or an address with {@value #MAX_FAILURES} failures within a minute has to wait for the rest
 * of it. What was proven stays so for five minutes, in memory, as a keyed hash: a request costs no
 * rounds of the password's.
 *
 * <p>Credentials are only as safe as the connection: a request from another machine that did not
 * come over TLS is refused, whatever it says, unless {@link #withClearText} allows it.
 *
 * <p>Safe for use by many threads.
 */
public final class BasicAccess implements WebAccess {
  /** Failures within a minute, of a user or from an address, after which it is refused. */
  public static final int MAX_FAILURES = 10;

  private static final String CHALLENGE = "Basic realm=\"DICOMweb\", charset=\"UTF-8\"";
  private static final String SCHEME = "basic ";
  private static final int MAX_HEADER_CHARACTERS = 1_024;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration HASH_WAIT = Duration.ofSeconds(5);

  private final PasswordFile passwords;
  private final LongSupplier nanoTime;
  private final FailureCounter failures;
  private final ProvenCredentials proven;

  /** A hash takes a processor for a good while: strangers must not take all of them. */
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  private final boolean clearText;

  private BasicAccess(PasswordFile passwords, boolean clearText, LongSupplier nanoTime) {
    this.passwords = passwords;
    this.clearText = clearText;
    this.nanoTime = nanoTime;
    failures = new FailureCounter(MAX_FAILURES, WINDOW, nanoTime);
    proven = new ProvenCredentials(Duration.ofMinutes(5), nanoTime);
  }

  /** Lets in the users of a file. */
  public static BasicAccess of(PasswordFile passwords) {
    return of(passwords, System::nanoTime);
  }

  static BasicAccess of(PasswordFile passwords, LongSupplier nanoTime) {
    return new BasicAccess(passwords, false, nanoTime);
  }

  /** The same for networks in which nobody listens: takes credentials without TLS, too. */
  public BasicAccess withClearText() {
    return new BasicAccess(passwords, true, nanoTime);
  }

  private record Credentials(String user, String password) {}

  @Override
  public Admission admit(WebRequest request) {
    if (!clearText && !request.isSecure() && !LoopbackNames.isLoopback(request.address())) {
      return Admission.forbidden();
    }
    Optional<Credentials> given = request.header("Authorization").flatMap(BasicAccess::parse);
    if (given.isEmpty()) {
      return Admission.challenge(CHALLENGE);
    }
    Credentials credentials = given.get();
    String user = credentials.user();
    Caller caller = new Caller(user, Caller.Kind.USER, Optional.of(request.address()));
    if (proven.contains(user, credentials.password())) {
      return Admission.as(caller);
    }
    String byUser = "user " + user;
    String byAddress = "address " + request.address();
    if (failures.isFull(byUser) || failures.isFull(byAddress)) {
      return Admission.later(WINDOW);
    }
    Optional<Boolean> matches = compare(credentials);
    if (matches.isEmpty()) {
      return Admission.later(HASH_WAIT);
    }
    if (!matches.get()) {
      failures.add(byUser);
      failures.add(byAddress);
      return Admission.challenge(CHALLENGE);
    }
    proven.add(user, credentials.password());
    return Admission.as(caller);
  }

  /** Whether they are right; empty if too many are being compared already. */
  private Optional<Boolean> compare(Credentials credentials) {
    try {
      if (!hashing.tryAcquire(HASH_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(
          passwords.matches(credentials.user(), credentials.password().toCharArray()));
    } finally {
      hashing.release();
    }
  }

  private static Optional<Credentials> parse(String header) {
    if (header.length() > MAX_HEADER_CHARACTERS
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(bytes, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 1
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
