// Flags of units and people.
#include "cmd/unit/facts.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::cmd {

namespace {

struct Fact {
  const char* flag;
  const char* field;
  const char* value;
  const char* help;
};

template <std::size_t N>
void declare(const std::array<Fact, N>& list, std::map<std::string, std::string>& facts, Flags& flags) {
  for (const auto& fact : list) {
    const std::string field = fact.field;
    flags.add({Spec::Kind::value, fact.flag, fact.value, fact.help, {}, false, [&facts, field](const auto& values) {
                 facts[field] = values.front();
               }});
  }
}

}  // namespace

void declare_unit_facts(std::map<std::string, std::string>& facts, Flags& flags) {
  static constexpr std::array<Fact, 9> list{
      {{"--code", "code", "CODE", N_("code; kept as text")},
       {"--short-name", "short_name", "NAME", N_("short name")},
       {"--kind", "kind", "KIND", N_("government, office, department, special-committee, town, village or enterprise")},
       {"--level", "level", "LEVEL", N_("province, city, county or town")},
       {"--parent", "parent", "UNIT", N_("the unit above it")},
       {"--sectors", "sectors", "LIST", N_("sectors, separated by commas")},
       {"--aliases", "aliases", "LIST", N_("all its other names, separated by commas")},
       {"--credit-code", "credit_code", "CODE", N_("unified social credit code")},
       {"--address", "address", "TEXT", N_("address")}}};
  declare(list, facts, flags);
}

void declare_person_facts(std::map<std::string, std::string>& facts, Flags& flags) {
  static constexpr std::array<Fact, 5> list{{{"--unit", "unit", "UNIT", N_("the person's unit")},
                                             {"--login", "login", "NAME", N_("login under which this person works")},
                                             {"--role", "role", "TEXT", N_("post")},
                                             {"--phone", "phone", "NUMBER", N_("telephone")},
                                             {"--email", "email", "ADDRESS", N_("mail address")}}};
  declare(list, facts, flags);
}

}  // namespace duban::cmd
