// SQL of 催办 and 会签.
#include "store/week_store.hpp"

#include "store/where.hpp"

namespace duban::store {

using model::Chase;
using model::Consultation;
using model::Id;

std::vector<Chase> chases_of(const Database& db, model::ChaseOf subject, Id id) {
  Statement row(db,
                select_all<Chase>() + "WHERE subject = $1 AND subject_id = $2 ORDER BY on_day, id");
  row.bind(model::word(subject), id);
  return read_records<Chase>(row);
}

std::map<Id, model::Chased> chased(const Database& db, model::ChaseOf subject,
                                   std::span<const Id> ids, base::Day until) {
  std::map<Id, model::Chased> all;
  if (ids.empty()) return all;
  Statement row(db, "SELECT subject_id, count(*), max(on_day) " + from_standing<Chase>() +
                        "WHERE subject = $1 AND on_day <= $2 AND subject_id IN " + places_from(3) +
                        " GROUP BY subject_id");
  in_pieces(ids, [&](std::span<const Id> piece) {
    row.reset();
    row.bind(model::word(subject), until);
    put_list(row, 3, piece);
    while (row.step()) all[row.integer(0)] = {row.integer(1), row.day(2)};
  });
  return all;
}

std::vector<Consultation> consultations_of(const Database& db, Id order) {
  Statement row(db, select_all<Consultation>() + "WHERE order_id = $1 ORDER BY id");
  row.bind(order);
  return read_records<Consultation>(row);
}

std::map<Id, std::vector<Consultation>> consultations_of(const Database& db,
                                                         std::span<const Id> orders) {
  std::map<Id, std::vector<Consultation>> all;
  if (orders.empty()) return all;
  Statement row(
      db, select_all<Consultation>() + "WHERE order_id IN " + places_from(1) + " ORDER BY id");
  in_pieces(orders, [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    for (auto& one : read_records<Consultation>(row)) all[one.order_id].push_back(one);
  });
  return all;
}

}  // namespace duban::store
