// Every record that has a table of fields, and so entries in the log, by the name of its table.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/account.hpp"
#include "model/card.hpp"
#include "model/chase.hpp"
#include "model/consultation.hpp"
#include "model/delegation.hpp"
#include "model/evidence.hpp"
#include "model/form.hpp"
#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "model/listing.hpp"
#include "model/lookback.hpp"
#include "model/notice.hpp"
#include "model/order.hpp"
#include "model/owed.hpp"
#include "model/paper.hpp"
#include "model/report.hpp"
#include "model/task.hpp"
#include "model/unit.hpp"

namespace duban::model {

namespace records_detail {
template <class... Records>
struct List {};
using All = List<Unit, Person, Hazard, Task, Plan, Card, Evaluation, FrozenReport, Order, Recipient,
                 OrderItem, Evidence, Listing, Paper, PaperLink, Account, Delivery, Mute,
                 Definition, FormSent, Delegation, BreakGlass, Round, Visit, SecretVisit,
                 VisitAnswer, Lookback, Draw, Owed, Chase, Consultation>;

template <class Visit, class... Records>
void each(List<Records...>, Visit& visit) {
  (visit(std::type_identity<Records>{}), ...);
}
}  // namespace records_detail

/// Calls visit(std::type_identity<Record>{}) for each kind of record.
template <class Visit>
void each_record_type(Visit visit) {
  records_detail::each(records_detail::All{}, visit);
}

/// The letters of numbers with the tables that have them: H hazard, T task …
inline std::vector<std::pair<std::string, std::string>> number_series() {
  std::vector<std::pair<std::string, std::string>> all;
  each_record_type([&](auto type) {
    using Table = FieldTable<typename decltype(type)::type>;
    if constexpr (requires { Table::letter; })
      all.emplace_back(std::string(1, Table::letter), Table::table);
  });
  return all;
}

/// Calls visit for the kind of record whose table has that name; false when there is none.
template <class Visit>
bool with_record_type(std::string_view table, Visit visit) {
  bool found = false;
  each_record_type([&](auto type) {
    if (table != FieldTable<typename decltype(type)::type>::table) return;
    found = true;
    visit(type);
  });
  return found;
}

}  // namespace duban::model
