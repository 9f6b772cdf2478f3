// SQL of orders.
#include "store/order_store.hpp"

#include "store/lists.hpp"
#include "store/where.hpp"

namespace duban::store {

using model::Order;
using model::OrderItem;
using model::Recipient;

namespace {

/// A recipient that owes something: not handed on, not a copy, with a date that has passed, of an
/// order that is out.
constexpr const char* owes =
    "r.role <> 'copy' AND ((r.sign_due IS NOT NULL AND r.state IN ('waiting','delivered')) OR "
    "(r.feedback_due IS NOT NULL AND r.state IN ('waiting','delivered','signed','returned')))";
constexpr const char* owed_day =
    "CASE WHEN r.sign_due IS NOT NULL AND r.state IN ('waiting','delivered') THEN r.sign_due ELSE "
    "r.feedback_due END";

Where where_of(const OrderQuery& q) {
  Where where;
  where.text("kind =", q.kind);
  where.words("state", q.states);
  if (!q.units.empty()) {
    std::string ids;
    for (const auto id : q.units) ids += (ids.empty() ? "" : ", ") + std::to_string(id);
    where.literal(
        "id IN (SELECT order_id FROM order_recipient WHERE state <> 'reassigned' AND unit IN (" +
        ids + "))");
  }
  where.day("issued_on >=", q.issued_from);
  where.day("issued_on <=", q.issued_to);
  if (q.owed_before) {
    const std::string place = where.place();
    where.literal("state = 'issued' AND id IN (SELECT r.order_id FROM order_recipient r WHERE " +
                  std::string(owes) + " AND " + owed_day + " <" + place + ")");
    where.push(base::to_iso(*q.owed_before));
  }
  if (q.subject) {
    where.literal("id IN (SELECT order_id FROM order_item WHERE subject = '" +
                  std::string(model::word(*q.subject)) +
                  "' AND subject_id = " + std::to_string(q.subject_id) + ")");
  }
  if (!q.text.empty()) {
    const std::string place = where.place();
    where.literal("(subject LIKE" + place + " ESCAPE '\\' OR coalesce(document, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(requirements, '') LIKE" + place + " ESCAPE '\\')");
    where.push(like_pattern(q.text));
  }
  return where;
}

template <class Record>
std::vector<Record> of_order(const Database& db, model::Id order) {
  Statement row(db, select_all<Record>() + "WHERE order_id = $1 ORDER BY id");
  row.bind(order);
  return read_records<Record>(row);
}

}  // namespace

std::vector<Order> orders(const Database& db, const OrderQuery& query) {
  return records_where<Order>(db, where_of(query), " ORDER BY year, serial",
                              {query.limit, query.offset, rows_of(query.states)});
}

std::optional<Order> order_by_number(const Database& db, model::RecordNumber number) {
  Statement row(db, select_every<Order>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_record<Order>(row);
}

std::vector<Order> orders_handing_on(const Database& db, std::span<const model::Id> papers) {
  std::vector<Order> all;
  if (papers.empty()) return all;
  Statement row(db, select_all<Order>() + "WHERE state <> 'voided' AND incoming IN " +
                        places_from(1) + " ORDER BY year, serial");
  in_pieces(papers, [&](auto piece) {
    row.reset();
    put_list(row, 1, piece);
    for (auto& order : read_records<Order>(row)) all.push_back(std::move(order));
  });
  return all;
}

std::vector<Order> orders_by_document(const Database& db, const std::string& document) {
  Statement row(db, select_all<Order>() + "WHERE document = $1 ORDER BY year, serial");
  row.bind(document);
  return read_records<Order>(row);
}

model::Id last_in_series(const Database& db, const std::string& series, model::Id year) {
  Statement row(db,
                "SELECT coalesce(max(series_number), 0) FROM order_paper WHERE series = $1 AND "
                "series_year = $2");
  row.bind(series, year);
  return row.step() ? row.integer(0) : 0;
}

std::vector<Recipient> recipients_of(const Database& db, model::Id order) {
  return of_order<Recipient>(db, order);
}

std::vector<Recipient> recipients_of(const Database& db, std::span<const model::Id> orders) {
  std::vector<Recipient> all;
  if (orders.empty()) return all;
  Statement row(db, select_all<Recipient>() + "WHERE order_id IN " + places_from(1) +
                        " ORDER BY order_id, id");
  in_pieces(orders, [&](auto piece) {
    row.reset();
    put_list(row, 1, piece);
    for (auto& recipient : read_records<Recipient>(row)) all.push_back(std::move(recipient));
  });
  return all;
}

std::vector<OrderItem> items_of(const Database& db, model::Id order) {
  return of_order<OrderItem>(db, order);
}

OrderParts::OrderParts(const Database& db, std::span<const model::Id> orders) {
  for (auto& recipient : recipients_of(db, orders))
    recipients_[recipient.order_id].push_back(std::move(recipient));
  if (orders.empty()) return;
  Statement row(db,
                "SELECT i.order_id, count(*), coalesce(sum(CASE WHEN coalesce(h.state, t.state) IN "
                "('closed','voided') THEN 0 ELSE 1 END), 0) FROM order_item i "
                "LEFT JOIN hazard h ON i.subject = 'hazard' AND h.id = i.subject_id "
                "LEFT JOIN task t ON i.subject = 'task' AND t.id = i.subject_id "
                "WHERE i.order_id IN " +
                    places_from(1) + " GROUP BY i.order_id");
  in_pieces(orders, [&](auto piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) items_[row.integer(0)] = {row.integer(1), row.integer(2)};
  });
}

std::vector<Recipient> OrderParts::recipients(model::Id order) const {
  const auto found = recipients_.find(order);
  return found == recipients_.end() ? std::vector<Recipient>() : found->second;
}

OrderParts::Counts OrderParts::items(model::Id order) const {
  const auto found = items_.find(order);
  return found == items_.end() ? Counts() : found->second;
}

std::int64_t open_items(const Database& db, model::Id order) {
  return OrderParts(db, std::span(&order, 1)).items(order).open;
}

void each_owed(const Database& db, const model::OptDay& before,
               const std::function<void(const Order&, const Recipient&)>& visit) {
  std::string sql =
      "SELECT r.id, r.order_id FROM order_recipient r JOIN order_paper o ON o.id = r.order_id "
      "WHERE o.state = 'issued' AND " +
      std::string(owes);
  if (before) sql += " AND " + std::string(owed_day) + " < $1";
  Statement row(db, sql + " ORDER BY " + owed_day + ", r.order_id, r.id");
  const std::string day = before ? base::to_iso(*before) : std::string();
  if (before) row.bind(day);
  std::vector<model::Id> recipient_ids, order_ids;
  while (row.step()) {
    recipient_ids.push_back(row.integer(0));
    order_ids.push_back(row.integer(1));
  }
  RecordReader<Order> orders(db);
  RecordReader<Recipient> recipients(db);
  for (std::size_t i = 0; i < recipient_ids.size(); ++i) {
    if (i % list_size == 0) {
      const auto count = std::min(list_size, recipient_ids.size() - i);
      recipients.look_up(std::span(recipient_ids).subspan(i, count));
      orders.look_up(std::span(order_ids).subspan(i, count));
    }
    const auto recipient = recipients.get(recipient_ids[i]);
    const auto order = orders.get(order_ids[i]);
    if (recipient && order) visit(*order, *recipient);
  }
}

}  // namespace duban::store
