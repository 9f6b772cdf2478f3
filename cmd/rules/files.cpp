// Telling rules from definitions.
#include "cmd/rules/files.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "intake/definition_kinds.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

RuleFiles read_rule_files(const std::vector<std::string>& files) {
  RuleFiles read;
  for (const auto& file : files) {
    const std::string body = intake::read_small_file(file);
    const auto entries = intake::read_yaml(body, file);
    const bool is_rules = std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
      return entry.first.starts_with("policies.") || entry.first.starts_with("steps.");
    });
    const bool names_kind = std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
      return entry.first == "basis" ||
             std::ranges::count(intake::definition_kinds(), entry.first) > 0;
    });
    if (is_rules || !names_kind) {
      if (!is_rules && !entries.empty() && entries.front().first.find('.') == std::string::npos)
        intake::definition_kind(body, file);  // says which kind cannot be read
      if (read.rules)
        throw Failure(
            Kind::usage,
            Message(N_("{file}: only one rules file can be in force")).with("file", file));
      read.rules = intake::read_rules(body, file);
      continue;
    }
    const auto [kind, code] = intake::definition_kind(body, file);
    intake::read_definition(body, file);
    for (const auto& other : read.definitions)
      if (other.kind == kind && other.code == code)
        throw Failure(Kind::usage, Message(N_("{file}: {kind}/{code} stands in another file, too"))
                                       .with("file", file)
                                       .with("kind", kind)
                                       .with("code", code));
    read.definitions.push_back({kind, code, file, body});
  }
  return read;
}

}  // namespace duban::cmd
