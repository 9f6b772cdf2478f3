// What the ladders look at, gathered in a few statements over everything.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/order.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

using Matter = std::pair<model::ItemSubject, model::Id>;

/// Facts of one hazard that may deserve a further rung: open, and overdue, past its listing, or
/// sent back.
struct MatterFacts {
  model::Id hazard = 0, responsible = 0, territory = 0;
  model::Clock clock;  ///< of rectification
  model::OptDay listed_until;
  model::OptDay quiet_since;       ///< last sign of the unit, else its dispatch
  model::Id year = 0, serial = 0;  ///< of its number
  bool is_major = false;
  model::Id rejections = 0, extensions = 0;
};
/// Calls visit for each, by number: hazards in dispatched or rectifying with a deadline before
/// `today`, and listed ones past theirs.
void each_pressing(const Database& db, base::Day today,
                   const std::function<void(const MatterFacts&)>& visit);

/// Facts of one task that is late.
struct LateTask {
  model::Id task = 0, lead = 0;
  model::Clock clock;
  model::OptDay quiet_since;  ///< its newest step; empty = none
  model::Id year = 0, serial = 0;
};
/// Calls visit for each, by number: open tasks and those in progress with a lead unit and a
/// deadline before `today`.
void each_late_task(const Database& db, base::Day today,
                    const std::function<void(const LateTask&)>& visit);

/// How often feedback on each matter, or of each unit, was sent back.
std::map<Matter, model::Id> returns_of_matters(const Database& db);
std::map<model::Id, model::Id> returns_of_units(const Database& db);

/// The newest order of a ladder on a matter or unit.
struct OnLadder {
  model::Id order = 0, rung = 0;  ///< the highest rung that it stood on
  bool waits = false;             ///< not issued yet, or its feedback is not due yet
};
std::map<Matter, OnLadder> matters_on_ladder(const Database& db, base::Day today);
/// Only orders that were issued on or after `since`, and drafts.
std::map<model::Id, OnLadder> units_on_ladder(const Database& db, base::Day today, base::Day since);

}  // namespace duban::store
