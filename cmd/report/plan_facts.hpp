// A plan's tasks of a book as the reports take them.
#pragma once

#include "gather/figures/task_book.hpp"
#include "report/control.hpp"

namespace duban::cmd {

/// The plan's tasks among those of the book, in the plan's order; `blank` names the office and the
/// log's head.
report::ControlFacts plan_facts(const model::Plan& plan, const gather::TaskBook& tasks,
                                const report::UnitName& unit, const report::Book& blank);

}  // namespace duban::cmd
