// Making clocks of records.
#include "gather/due/items.hpp"

#include "model/counted.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "rules/task_progress.hpp"

namespace duban::gather {

using base::Day;
using model::DueClock;
using model::DueItem;
using model::DueSubject;

namespace {

/// The facts of a hazard that are read.
const std::vector<const char*> hazard_fields{"id",
                                             "year",
                                             "serial",
                                             "ref",
                                             "state",
                                             "grade",
                                             "found_on",
                                             "responsible",
                                             "responsible_person",
                                             "supervising",
                                             "site",
                                             "problem",
                                             "dispatched_on",
                                             "clock_start",
                                             "due_on",
                                             "provisional",
                                             "suspended_from",
                                             "suspended_until",
                                             "fixed_on",
                                             "acceptance_due",
                                             "acceptance_counted",
                                             "closed_on",
                                             "told_on",
                                             "asked_on",
                                             "listed_by",
                                             "listed_until"};

}  // namespace

store::HazardQuery brief() {
  store::HazardQuery query;
  query.only = hazard_fields;
  return query;
}

DueItem item_of(const model::Hazard& h, DueClock clock, const model::OptDay& due) {
  DueItem item;
  item.clock = clock;
  item.id = h.id;
  item.number = model::number_of(h);
  item.ref = h.ref;
  item.unit = h.responsible;
  item.person = h.responsible_person;
  item.supervising = h.supervising;
  item.site = h.site;
  item.matter = h.problem;
  item.grade = h.grade;
  item.due = due;
  return item;
}

DueItem item_of(const model::Task& t, DueClock clock, const model::OptDay& due) {
  DueItem item;
  item.clock = clock;
  item.subject = DueSubject::task;
  item.id = t.id;
  item.number = model::number_of(t);
  item.ref = t.ref;
  item.unit = t.lead;
  item.person = t.person;
  item.matter = t.measure;
  item.due = due;
  return item;
}

DueItem waiting_item(const model::Hazard& h) {
  DueItem item = item_of(h, DueClock::rectification, {});
  item.stage = h.responsible != 0 ? DueItem::Stage::undispatched : DueItem::Stage::unowned;
  item.start = h.found_on;
  return item;
}

DueItem running_item(const model::Hazard& h, Day today) {
  DueItem item = item_of(h, DueClock::rectification, h.due_on);
  item.lateness = rules::lateness(rules::clock_of(h), today);
  item.start = h.clock_start;
  item.provisional = h.provisional != 0;
  return item;
}

DueItem task_item(const model::Task& task, Day today) {
  DueItem item = item_of(task, DueClock::task, task.due_on);
  item.lateness = rules::lateness(rules::clock_of(task), today);
  item.start = task.clock_start;
  return item;
}

/// A clock without suspensions.
DueItem with_due(DueItem item, const model::OptDay& start, const model::OptDay& due, Day today) {
  item.start = start;
  item.due = due;
  item.lateness = rules::lateness({due, due, {}, false, {}, {}}, today);
  return item;
}

DueItem letter_item(const model::Order& order, const model::Recipient& recipient,
                    const rules::Owed& owed, Day today) {
  DueItem item;
  item.clock = owed.what == rules::Owed::What::signature ? DueClock::sign : DueClock::feedback;
  item.subject = DueSubject::recipient;
  item.id = recipient.id;
  item.number = order.document;
  item.unit = recipient.unit;
  item.matter = order.subject;
  item.provisional = model::is_provisional(
      item.clock == DueClock::sign ? recipient.sign_counted : recipient.feedback_counted);
  return with_due(std::move(item), order.issued_on, owed.by, today);
}

DueItem report_item(const model::Account& account, Day today) {
  DueItem item;
  item.clock = DueClock::report;
  item.subject = DueSubject::account;
  item.id = account.id;
  item.number = model::number_of(account);
  item.unit = account.unit;
  item.person = account.person;
  const bool statement = account.kind == model::AccountKind::statement;
  item.matter = statement ? std::to_string(account.about_year) + "年度述安" : account.reason;
  const auto start = account.held_on       ? account.held_on
                     : account.notified_on ? account.notified_on
                                           : account.added_on;
  item.provisional = !statement && model::is_provisional(account.report_counted);
  return with_due(std::move(item), start, statement ? account.until_on : account.report_due, today);
}

DueItem glass_item(const model::BreakGlass& done, Day today) {
  DueItem item;
  item.clock = DueClock::confirm;
  item.subject = DueSubject::broken_glass;
  item.id = done.id;
  item.number = std::to_string(done.id);
  item.matter = "越权应急：" + done.reason;
  return with_due(std::move(item), done.done_on, done.confirm_by, today);
}

DueItem paper_item(const model::Paper& paper, Day today) {
  DueItem item;
  item.clock = DueClock::reply;
  item.subject = DueSubject::paper;
  item.id = paper.id;
  item.number = model::number_of(paper);
  item.ref = paper.document == item.number ? "" : paper.document;
  item.person = base::name_alone(paper.handle_by);
  item.matter = model::is_instruction(paper) ? "批示办理（内容略）" : paper.subject;
  item.provisional = model::is_provisional(paper.reply_counted);
  return with_due(std::move(item), paper.received_on, paper.reply_due, today);
}

}  // namespace duban::gather
