package dev.vna.archive.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** A piece of a policy's text: text, a list or members, and the line that it begins in. */
final class PolicyNode {
  private static final int MAX_DEPTH = 20;

  private final int line;
  private final Optional<String> text;
  private final List<PolicyNode> items;
  private final Map<String, PolicyNode> members;

  private PolicyNode(
      int line, Optional<String> text, List<PolicyNode> items, Map<String, PolicyNode> members) {
    this.line = line;
    this.text = text;
    this.items = items;
    this.members = members;
  }

  static PolicyNode parse(String policy, boolean yaml) {
    TokenStreamFactory factory = yaml ? yaml() : new JsonFactory();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), policy)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("it is empty");
      }
      PolicyNode root = read(parser, 0);
      if (parser.nextToken() != null) {
        throw root.wrong("want one policy");
      }
      return root;
    }
  }

  /** What reads YAML, if its library is there. */
  private static TokenStreamFactory yaml() {
    try {
      return YamlPolicies.factory();
    } catch (NoClassDefFoundError e) {
      throw new IllegalArgumentException(
          "YAML needs tools.jackson.dataformat:jackson-dataformat-yaml on the class path; or write"
              + " the policy as JSON",
          e);
    }
  }

  private static PolicyNode read(JsonParser parser, int depth) {
    int line = parser.currentTokenLocation().getLineNr();
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("line " + line + ": nested too deeply");
    }
    List<PolicyNode> items = new ArrayList<>();
    Map<String, PolicyNode> members = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(read(parser, depth + 1));
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        if (members.put(name, read(parser, depth + 1)) != null) {
          throw new IllegalArgumentException("line " + line + ": " + name + " is there twice");
        }
      }
    } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
      throw new IllegalArgumentException("line " + line + ": a value is missing");
    } else {
      return new PolicyNode(line, Optional.of(parser.getString()), items, members);
    }
    return new PolicyNode(line, Optional.empty(), items, members);
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("line " + line + ": " + why);
  }

  /** What is made of this; what it complains of is said with the line. */
  <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("line ") ? e : wrong(message);
    }
  }

  boolean isText() {
    return text.isPresent();
  }

  String text() {
    return text.orElseThrow(() -> wrong("want a text or number"));
  }

  /** One text, or a list of them. */
  List<String> texts() {
    return isText() ? List.of(text()) : items.stream().map(PolicyNode::text).toList();
  }

  Map<String, PolicyNode> members() {
    return members;
  }

  Optional<PolicyNode> member(String name) {
    return Optional.ofNullable(members.get(name));
  }

  PolicyNode required(String name) {
    return member(name).orElseThrow(() -> wrong(name + " is missing"));
  }

  List<PolicyNode> list(String name) {
    return member(name).map(node -> node.items).orElse(List.of());
  }

  /** Refuses members that are not among these: a condition that is misspelt must not be ignored. */
  void only(String... names) {
    for (Map.Entry<String, PolicyNode> member : members.entrySet()) {
      if (!Arrays.asList(names).contains(member.getKey())) {
        throw member
            .getValue()
            .wrong("\"" + member.getKey() + "\" is not known: want one of " + List.of(names));
      }
    }
    if (isText()) {
      throw wrong("want some of " + List.of(names));
    }
  }
}
