// Flags of units and people.
#include "cmd/unit/facts.hpp"

#include <array>

#include "base/message.hpp"
#include "cmd/facts.hpp"

namespace duban::cmd {

void declare_unit_facts(std::map<std::string, std::string>& facts, Flags& flags) {
  static constexpr std::array<Fact, 11> list{
      {{"--code", "code", "CODE", N_("code; kept as text")},
       {"--short-name", "short_name", "NAME", N_("short name")},
       {"--kind", "kind", "KIND",
        N_("government, office, department, special-committee, town, village or enterprise")},
       {"--level", "level", "LEVEL", N_("province, city, county or town")},
       {"--parent", "parent", "UNIT", N_("the unit above it")},
       {"--sectors", "sectors", "LIST", N_("sectors, separated by commas")},
       {"--aliases", "aliases", "LIST", N_("all its other names, separated by commas")},
       {"--credit-code", "credit_code", "CODE", N_("unified social credit code")},
       {"--address", "address", "TEXT", N_("address")},
       {"--from", "from_day", "DATE",
        N_("its first day (设立); work is owed about it from then on")},
       {"--until", "until_day", "DATE", N_("its last day (撤销)")}}};
  declare_facts(list, facts, flags);
}

void declare_person_facts(std::map<std::string, std::string>& facts, Flags& flags) {
  static constexpr std::array<Fact, 6> list{
      {{"--unit", "unit", "UNIT", N_("the person's unit")},
       {"--login", "login", "NAME", N_("login under which this person works")},
       {"--post", "post", "TEXT", N_("post (职务), such as 联络员")},
       {"--role", "roles", "LIST",
        N_("what this person may do, the whole list: clerk, approver, inspector … (经办、审批 …)")},
       {"--phone", "phone", "NUMBER", N_("telephone")},
       {"--email", "email", "ADDRESS", N_("mail address")}}};
  declare_facts(list, facts, flags);
}

}  // namespace duban::cmd
