// The facts of a task that can be typed.
#include "cmd/task/facts.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::cmd {

std::span<const Fact> task_facts() {
  static constexpr std::array list{
      Fact{"--measure", "measure", "TEXT", N_("the measure: what will be done")},
      Fact{"--problem", "problem", "TEXT", N_("the problem it answers")},
      Fact{"--lead", "lead", "UNIT", N_("lead unit")},
      Fact{"--assisting", "assisting", "UNITS", N_("assisting units, separated by commas")},
      Fact{"--person", "person", "NAME", N_("person in charge")},
      Fact{"--phone", "phone", "NUMBER", N_("that person's telephone")},
      Fact{"--time-limit", "time_limit", "TEXT",
           N_("time limit as written: 2026-12-31, 2026年9月底, 三季度末, 长期坚持")},
      Fact{"--sector", "sector", "TEXT", N_("sector, such as 消防")},
      Fact{"--indicator", "indicator", "TEXT", N_("what is counted, such as 完成整治数")},
      Fact{"--indicator-unit", "indicator_unit", "TEXT", N_("unit of measure, such as 家")},
      Fact{"--target", "target", "NUMBER", N_("the indicator's target")},
      Fact{"--planned", "planned", "LIST", N_("planned shares: 2026Q1=25%,2026Q2=50%")},
      Fact{"--evidence", "evidence", "TEXT",
           N_("what proves it: a file, a document number, a link")},
      Fact{"--origin", "origin", "NUMBER",
           N_("the hazard, inspection or review it comes from, such as H2026-0001")},
      Fact{"--ref", "ref", "TEXT", N_("its own number in the plan")},
      Fact{"--remarks", "remarks", "TEXT", N_("remarks")},
  };
  return list;
}

}  // namespace duban::cmd
