// The facts of a hazard that can be typed.
#include "cmd/hazard/facts.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::cmd {

std::span<const Fact> hazard_facts() {
  static constexpr std::array list{
      Fact{"--problem", "problem", "TEXT", N_("what is wrong")},
      Fact{"--found", "found_on", "DATE", N_("day it was found")},
      Fact{"--source", "source", "TEXT", N_("how it was found: 暗访, 明查, 举报 …")},
      Fact{"--source-number", "source_number", "TEXT", N_("number of the document it comes from")},
      Fact{"--round", "round", "TEXT", N_("round of inspections, such as 第4期")},
      Fact{"--inspectors", "inspectors", "NAMES", N_("who inspected")},
      Fact{"--territory", "territory", "UNIT", N_("territory (属地)")},
      Fact{"--place", "place", "TEXT", N_("place or address")},
      Fact{"--sector", "sector", "TEXT", N_("sector, such as 消防")},
      Fact{"--cause", "cause", "TEXT", N_("cause: 人, 物, 环境 or 管理")},
      Fact{"--grade", "grade", "GRADE", N_("ordinary (一般) or major (重大)")},
      Fact{"--grade-clause", "grade_clause", "TEXT", N_("clause on which the grade rests")},
      Fact{"--risk-colour", "risk_colour", "COLOUR", N_("risk colour: red, orange, yellow, blue")},
      Fact{"--measure", "measure", "TEXT", N_("what must be done")},
      Fact{"--supervising", "supervising", "UNIT", N_("supervising unit")},
      Fact{"--supervising-person", "supervising_person", "NAME",
           N_("person at the supervising unit")},
      Fact{"--assisting", "assisting", "UNITS", N_("assisting units, separated by commas")},
      Fact{"--person", "responsible_person", "NAME",
           N_("person in charge at the responsible unit")},
      Fact{"--phone", "responsible_phone", "NUMBER", N_("that person's telephone")},
      Fact{"--interim", "interim_protection", "TEXT", N_("what protects people meanwhile")},
      Fact{"--repeat-of", "repeat_of", "NUMBER",
           N_("an earlier hazard of the same site that it repeats")},
      Fact{"--remarks", "remarks", "TEXT", N_("remarks")},
  };
  return list;
}

}  // namespace duban::cmd
