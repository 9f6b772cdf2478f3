// Orders, their recipients and items in the database.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/order.hpp"
#include "store/record.hpp"

namespace duban::store {

/// What a list of orders asks for; empty members do not filter.
struct OrderQuery {
  std::string kind;
  std::vector<model::OrderState> states;
  std::vector<model::Id> units;  ///< among the recipients that were not handed on
  model::OptDay issued_from, issued_to;
  model::OptDay owed_before;  ///< some recipient owes a signature or feedback since before this day
  std::string text;
  std::optional<model::ItemSubject> subject;  ///< with subject_id: orders with this item
  model::Id subject_id = 0;
  std::int64_t limit = -1, offset = 0;
};
/// By year and number.
std::vector<model::Order> orders(const Database& db, const OrderQuery& query);

/// Nothing when there is none.
std::optional<model::Order> order_by_number(const Database& db, model::RecordNumber number);
/// Those that hand on one of these papers from above, voided ones left out.
std::vector<model::Order> orders_handing_on(const Database& db, std::span<const model::Id> papers);
/// Orders with that document number, as plain_document writes it.
std::vector<model::Order> orders_by_document(const Database& db, const std::string& document);
/// The newest number of a series in a year; 0 when none was taken.
model::Id last_in_series(const Database& db, const std::string& series, model::Id year);

/// In the order in which they were put on it.
std::vector<model::Recipient> recipients_of(const Database& db, model::Id order);
/// Of many orders, by order.
std::vector<model::Recipient> recipients_of(const Database& db, std::span<const model::Id> orders);
std::vector<model::OrderItem> items_of(const Database& db, model::Id order);

/// How many items of an order are neither closed nor voided.
std::int64_t open_items(const Database& db, model::Id order);

/// Recipients and counts of items of many orders, read five hundred orders at a time.
class OrderParts {
 public:
  OrderParts(const Database& db, std::span<const model::Id> orders);
  [[nodiscard]] std::vector<model::Recipient> recipients(model::Id order) const;
  struct Counts {
    std::int64_t all = 0, open = 0;
  };
  [[nodiscard]] Counts items(model::Id order) const;

 private:
  std::map<model::Id, std::vector<model::Recipient>> recipients_;
  std::map<model::Id, Counts> items_;
};

/// Calls visit for each recipient of an issued order that owes a signature or feedback by a date,
/// by the earlier of the two; only where that lies before `before`, when one is given.
void each_owed(const Database& db, const model::OptDay& before,
               const std::function<void(const model::Order&, const model::Recipient&)>& visit);

}  // namespace duban::store
