// Roles of a rules file: what a file without them means is what the shipped file says.
#include "intake/right_rules.hpp"

#include <catch2/catch.hpp>

#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"

using namespace duban;

TEST_CASE("a rules file without roles means the shipped ones") {
  const std::string file = std::string(ROOT_FOLDER) + "/templates/rules.yaml";
  const auto shipped =
      intake::rulebook(intake::read_rules(intake::read_small_file(file), file).entries).rights;
  const auto implied = intake::right_rules({});
  REQUIRE(shipped.roles.size() == implied.roles.size());
  for (const auto& [code, role] : shipped.roles) {
    const auto& other = implied.roles.at(code);
    CHECK(role.zh == other.zh);
    CHECK(role.may == other.may);
    CHECK(role.break_glass == other.break_glass);
  }
  REQUIRE(shipped.separations.size() == implied.separations.size());
  for (std::size_t i = 0; i < shipped.separations.size(); ++i) {
    CHECK(shipped.separations[i].step == implied.separations[i].step);
    CHECK(shipped.separations[i].after == implied.separations[i].after);
    CHECK(shipped.separations[i].compare == implied.separations[i].compare);
  }
  CHECK(shipped.longest_loan == implied.longest_loan);
  CHECK(shipped.never_lent == implied.never_lent);
  CHECK(shipped.confirm_within == implied.confirm_within);
}

TEST_CASE("roles by their code and by what people call them") {
  const auto rules = intake::right_rules({});
  CHECK(model::role_named(rules, "approver")->code == "approver");
  CHECK(model::role_named(rules, "审批")->code == "approver");
  CHECK(model::role_named(rules, "领导")->code == "leader");
  CHECK(model::role_named(rules, "联络员") == nullptr);
  const auto both = model::rights_of(rules, "inspector;clerk");
  CHECK(model::any(both.all & model::Right::inspect));
  CHECK_FALSE(model::any(both.own));
}
