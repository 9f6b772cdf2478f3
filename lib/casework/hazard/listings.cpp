// Listings and the hazards they are about.
#include "casework/hazard/listings.hpp"

#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/steps.hpp"
#include "model/changes.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/office_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::Listing;
using model::ListingEnd;
using model::ListingLevel;
using model::Step;
using model::StepRequest;
using model::Verb;

namespace {

ListingLevel level_of(const store::Database& db, const std::string& text) {
  static const std::map<std::string, ListingLevel> words{{"国家", ListingLevel::national}, {"国家级", ListingLevel::national},
                                                         {"省", ListingLevel::province},   {"省级", ListingLevel::province},
                                                         {"市", ListingLevel::city},       {"市级", ListingLevel::city},
                                                         {"县", ListingLevel::county},     {"县级", ListingLevel::county},
                                                         {"乡镇", ListingLevel::town},     {"乡镇级", ListingLevel::town}};
  if (text.empty()) return model::from_word<ListingLevel>(model::word(office_level(db))).value_or(ListingLevel::city);
  if (const auto word = words.find(text); word != words.end()) return word->second;
  if (const auto level = model::from_word<ListingLevel>(text)) return *level;
  throw Failure(
      Kind::usage,
      Message(N_("\"{text}\" is no level; write national, province, city, county or town (国家级, 省级, 市级, 县级, 乡镇级)"))
          .with("text", text));
}

model::Event entry(const Step& step, Verb verb, const Listing& listing, model::Id before) {
  model::Event event;
  event.verb = model::word(verb);
  event.subject = model::FieldTable<Listing>::table;
  event.subject_id = listing.id;
  event.before = before;
  event.effective_on = base::to_iso(step.on);
  event.by = step.by;
  event.because = step.because;
  return event;
}

/// A listing of the hazard as asked for; its own body's number may come with the notice.
Listing new_listing(const Workbench& bench, const StepRequest& r, const Hazard& h, const Step& step) {
  const auto& db = bench.context.db;
  Listing listing;
  listing.hazard = h.id;
  const std::string ours = own_body(db);
  listing.body = base::trim(r.body).empty() ? ours : std::string(base::trim(r.body));
  const auto settings = store::settings(db);
  for (const char* key : {"office.name", "office.full_name"})
    if (const auto name = settings.find(key); name != settings.end() && name->second == listing.body) listing.body = ours;
  listing.own = listing.body == ours ? 1 : 0;
  listing.level = level_of(db, r.level);
  listing.document = model::plain_document(r.document);
  listing.batch = base::trim(r.batch);
  listing.listed_on = step.on;
  listing.until = r.until;
  listing.because = step.because;
  listing.by = step.by;
  listing.published_on = r.published_on;
  if (listing.own != 0) listing.publish_due = bench.calendar().add(step.on, bench.rules.publish_within, false).due;
  listing.recorded_on = bench.context.today;
  if (listing.own == 0 && listing.document.empty())
    throw Failure(Kind::invalid,
                  Message(N_("a listing by {body} needs that body's document: --number")).with("body", listing.body));
  if (*listing.until < step.on)
    throw Failure(Kind::invalid,
                  Message(N_("the deadline {due} lies before {on}")).with("due", *listing.until).with("on", step.on));
  if (listing.published_on && (*listing.published_on < step.on || *listing.published_on > bench.context.today))
    throw Failure(Kind::invalid, Message(N_("it cannot have been published on {day}")).with("day", *listing.published_on));
  return listing;
}

void begin(const Context& context, const Workbench& bench, store::EventLog& log, Verb verb, Listing listing, Hazard& h, Step& step,
           std::vector<Message>& notes) {
  store::RecordWriter<Listing> writer(context.db);
  listing.id = writer.next_id();
  model::Event event = entry(step, verb, listing, 0);
  event.changes = model::created_changes(listing);
  listing.last_event = log.append(event);
  writer.insert(listing);
  h.listed_by = listing.body;
  h.listed_until = step.until = listing.until;
  step.text = listing.body + (listing.document.empty() ? "" : " " + listing.document);
  const auto ask = bench.calendar().subtract(*listing.until, bench.rules.extension_window).due;
  notes.push_back(Message(N_("listed by {body} until {until}; an extension is asked for by {ask}"))
                      .with("body", listing.body)
                      .with("until", *listing.until)
                      .with("ask", ask));
  if (listing.publish_due && !listing.published_on)
    notes.push_back(Message(N_("to be published by {day}")).with("day", *listing.publish_due));
}

Listing end(const Context& context, store::EventLog& log, Verb verb, const StepRequest& r, const Hazard& h, const Step& step) {
  const auto running = store::running_listing(context.db, h.id);
  if (!running) throw Failure(Kind::bug, Message("{number}: no listing").with("number", model::number_of(h)));
  Listing after = *running;
  after.end = verb == Verb::delist ? ListingEnd::delisted : ListingEnd::relisted;
  after.ended_on = step.on;
  after.end_document = model::plain_document(r.document);
  if (*after.listed_on > step.on)
    throw Failure(Kind::invalid, Message(N_("it was listed on {day}: it cannot end before that")).with("day", *after.listed_on));
  if (verb == Verb::delist && after.own == 0 && after.end_document.empty())
    throw Failure(Kind::invalid,
                  Message(N_("taking down a listing of {body} needs that body's document: --number")).with("body", after.body));
  model::Event event = entry(step, verb, after, running->last_event);
  event.changes = model::changed_fields(*running, after);
  after.last_event = log.append(event);
  store::RecordWriter<Listing>(context.db).update(*running, after);
  return after;
}

}  // namespace

std::string own_body(const store::Database& db) {
  const auto settings = store::settings(db);
  const auto full = settings.find("office.full_name");
  std::string name = full == settings.end() ? std::string() : full->second;
  static constexpr std::string_view office = "办公室";
  if (name.ends_with(office)) name.resize(name.size() - office.size());
  return name;
}

void list(const Context& context, const Workbench& bench, store::EventLog& log, Verb verb, const StepRequest& r, Hazard& h,
          Step& step, std::vector<Message>& notes) {
  if (verb == Verb::list_up) return begin(context, bench, log, verb, new_listing(bench, r, h, step), h, step, notes);
  if (verb == Verb::delist) {
    const auto ended = end(context, log, verb, r, h, step);
    h.listed_by.clear();
    h.listed_until.reset();
    step.text = ended.body + (ended.end_document.empty() ? "" : " " + ended.end_document);
    if (ended.own != 0 && h.state != model::State::accepted)
      throw Failure(Kind::invalid,
                    Message(N_("{number} is not accepted yet: this office takes a listing down after the acceptance"))
                        .with("number", model::number_of(h)));
    return;
  }
  StepRequest next = r;
  const auto before = store::running_listing(context.db, h.id);
  if (next.body.empty() && before) next.body = before->body;
  if (next.level.empty() && before) next.level = model::word(before->level);
  Listing listing = new_listing(bench, next, h, step);
  listing.previous = end(context, log, verb, r, h, step).id;
  begin(context, bench, log, verb, listing, h, step, notes);
}

void number_listing(const Context& context, store::EventLog& log, const model::Order& order, model::Id hazard) {
  const bool ends = order.kind == model::delisting_kind;
  if (!ends && order.kind != model::listing_kind) return;
  for (const auto& before : store::listings(context.db, hazard)) {
    const bool waits =
        ends ? before.end == ListingEnd::delisted && before.end_document.empty() : !before.ended_on && before.document.empty();
    if (before.own == 0 || !waits) continue;
    Listing after = before;
    (ends ? after.end_document : after.document) = order.document;
    Step step;
    step.on = *order.issued_on;
    step.by = order.issued_by;
    model::Event event = entry(step, ends ? Verb::delist : Verb::list_up, after, before.last_event);
    event.changes = model::changed_fields(before, after);
    after.last_event = log.append(event);
    store::RecordWriter<Listing>(context.db).update(before, after);
  }
}

void publish_listings(const Context& context, const std::vector<std::string>& numbers, base::Day on) {
  if (on > context.today)
    throw Failure(Kind::invalid,
                  Message(N_("{day} lies in the future (today is {today})")).with("day", on).with("today", context.today));
  store::Transaction transaction(context.db);
  store::EventLog log(context.db, context.recorder);
  for (const auto& number : numbers) {
    const auto hazard = find_hazard(context.db, number);
    const auto before = store::running_listing(context.db, hazard.id);
    if (!before) throw Failure(Kind::invalid, Message(N_("{number} is not listed")).with("number", model::number_of(hazard)));
    if (on < *before->listed_on)
      throw Failure(Kind::invalid, Message(N_("{number} was listed on {day}: it was not published before that"))
                                       .with("number", model::number_of(hazard))
                                       .with("day", *before->listed_on));
    Listing after = *before;
    after.published_on = on;
    Step step;
    step.on = on;
    step.by = context.actor;
    model::Event event = entry(step, Verb::list_up, after, before->last_event);
    event.verb = "publish";
    event.changes = model::changed_fields(*before, after);
    after.last_event = log.append(event);
    store::RecordWriter<Listing>(context.db).update(*before, after);
  }
  finish(context, transaction);
}

std::vector<NewOrder> notices_for(const store::Database& db, const std::vector<Hazard>& hazards, Verb verb) {
  const auto names = names_of(db);
  std::map<model::Id, NewOrder> of_unit;
  for (const auto& hazard : hazards) {
    const auto all = store::listings(db, hazard.id);
    if (all.empty() || all.back().own == 0) continue;
    const auto& listing = all.back();
    const bool down = verb == Verb::delist;
    if (!(down ? listing.end_document : listing.document).empty()) continue;  // the notice is out already
    const model::Id unit = hazard.responsible != 0 ? hazard.responsible : hazard.territory;
    if (unit == 0) continue;
    NewOrder& order = of_unit[unit];
    order.facts.kind = down ? model::delisting_kind : model::listing_kind;
    order.facts.subject = down ? "有关隐患" : "有关隐患整改";
    order.again = true;
    if (down && order.parent.empty()) order.parent = listing.document;
    if (order.recipients.empty()) order.recipients.push_back({names.name(unit), model::RecipientRole::lead});
    order.items.push_back({model::number_of(hazard), down ? "" : base::to_iso(*listing.until)});
  }
  std::vector<NewOrder> orders;
  for (auto& [unit, order] : of_unit) orders.push_back(std::move(order));
  return orders;
}

}  // namespace duban::casework
