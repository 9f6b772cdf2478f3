// Flags of facts.
#include "cmd/facts.hpp"

namespace duban::cmd {

void declare_facts(std::span<const Fact> facts, FactTexts& texts, Flags& flags) {
  for (const auto& fact : facts) {
    const std::string field = fact.field;
    flags.add({Spec::Kind::value,
               fact.flag,
               fact.value,
               fact.help,
               {},
               false,
               [&texts, field](const auto& values) { texts[field] = values.front(); }});
  }
}

}  // namespace duban::cmd
