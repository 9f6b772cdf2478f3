// Listings and the hazards they are about.
#include "casework/hazard/listings.hpp"

#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "model/step.hpp"
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
  if (text.empty())
    return model::from_word<ListingLevel>(model::word(gather::office_level(db)))
        .value_or(ListingLevel::city);
  if (const auto level = model::read_word<ListingLevel>(text)) return *level;
  throw Failure(Kind::usage, Message(N_("\"{text}\" is no level; write national, province, city, "
                                        "county or town (国家级, 省级, 市级, 县级, 乡镇级)"))
                                 .with("text", text));
}

Doing doing_of(const Step& step) { return {step.on, step.by, step.because}; }

/// A listing of the hazard as asked for; its own body's number may come with the notice.
Listing new_listing(const Desk& desk, const StepRequest& r, const Hazard& h, const Step& step) {
  const auto& db = desk.db();
  Listing listing;
  listing.hazard = h.id;
  const std::string ours = gather::own_body(db);
  listing.body = base::trim(r.body).empty() ? ours : std::string(base::trim(r.body));
  const auto settings = store::settings(db);
  for (const char* key : {"office.name", "office.full_name"})
    if (const auto name = settings.find(key);
        name != settings.end() && name->second == listing.body)
      listing.body = ours;
  listing.own = listing.body == ours ? 1 : 0;
  listing.level = level_of(db, r.level);
  listing.document = model::plain_document(r.document);
  listing.batch = base::trim(r.batch);
  listing.listed_on = step.on;
  listing.until = r.until;
  listing.because = step.because;
  listing.by = step.by;
  listing.published_on = r.published_on;
  if (listing.own != 0)
    std::tie(listing.publish_due, listing.publish_counted) =
        desk.count(step.on, desk.rules().publish_within, false);
  if (listing.own == 0 && listing.document.empty())
    throw Failure(Kind::invalid,
                  Message(N_("a listing by {body} needs that body's document: --number"))
                      .with("body", listing.body));
  if (*listing.until < step.on)
    throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                     .with("due", *listing.until)
                                     .with("on", step.on));
  if (listing.published_on &&
      (*listing.published_on < step.on || *listing.published_on > desk.today()))
    throw Failure(
        Kind::invalid,
        Message(N_("it cannot have been published on {day}")).with("day", *listing.published_on));
  return listing;
}

void begin(Desk& desk, Verb verb, Listing listing, Hazard& h, Step& step,
           std::vector<Message>& notes) {
  desk.add(model::word(verb), listing, doing_of(step));
  h.listed_by = listing.body;
  h.listed_until = step.until = listing.until;
  step.text = listing.body + (listing.document.empty() ? "" : " " + listing.document);
  const auto ask = desk.calendar().subtract(*listing.until, desk.rules().extension_window).due;
  notes.push_back(Message(N_("listed by {body} until {until}; an extension is asked for by {ask}"))
                      .with("body", listing.body)
                      .with("until", *listing.until)
                      .with("ask", ask));
  if (listing.publish_due && !listing.published_on)
    notes.push_back(Message(N_("to be published by {day}")).with("day", *listing.publish_due));
}

Listing end(Desk& desk, Verb verb, const StepRequest& r, const Hazard& h, const Step& step) {
  const auto running = store::running_listing(desk.db(), h.id);
  if (!running)
    throw Failure(Kind::bug, Message("{number}: no listing").with("number", model::number_of(h)));
  Listing after = *running;
  after.end = verb == Verb::delist ? ListingEnd::delisted : ListingEnd::relisted;
  after.ended_on = step.on;
  after.end_document = model::plain_document(r.document);
  if (*after.listed_on > step.on)
    throw Failure(Kind::invalid, Message(N_("it was listed on {day}: it cannot end before that"))
                                     .with("day", *after.listed_on));
  if (verb == Verb::delist && after.own == 0 && after.end_document.empty())
    throw Failure(
        Kind::invalid,
        Message(N_("taking down a listing of {body} needs that body's document: --number"))
            .with("body", after.body));
  desk.change(model::word(verb), *running, after, doing_of(step));
  return after;
}

}  // namespace

void list(Desk& desk, Verb verb, const StepRequest& r, Hazard& h, Step& step,
          std::vector<Message>& notes) {
  if (verb == Verb::list_up)
    return begin(desk, verb, new_listing(desk, r, h, step), h, step, notes);
  if (verb == Verb::delist) {
    const auto ended = end(desk, verb, r, h, step);
    h.listed_by.clear();
    h.listed_until.reset();
    step.text = ended.body + (ended.end_document.empty() ? "" : " " + ended.end_document);
    if (ended.own != 0 && h.state != model::State::accepted)
      throw Failure(Kind::invalid, Message(N_("{number} is not accepted yet: this office takes a "
                                              "listing down after the acceptance"))
                                       .with("number", model::number_of(h)));
    return;
  }
  StepRequest next = r;
  const auto before = store::running_listing(desk.db(), h.id);
  if (next.body.empty() && before) next.body = before->body;
  if (next.level.empty() && before) next.level = model::word(before->level);
  Listing listing = new_listing(desk, next, h, step);
  listing.previous = end(desk, verb, r, h, step).id;
  begin(desk, verb, listing, h, step, notes);
}

void number_listing(Desk& desk, const model::Order& order, model::Id hazard) {
  const bool ends = order.kind == model::delisting_kind;
  if (!ends && order.kind != model::listing_kind) return;
  for (const auto& before : store::listings(desk.db(), hazard)) {
    const bool waits = ends ? before.end == ListingEnd::delisted && before.end_document.empty()
                            : !before.ended_on && before.document.empty();
    if (before.own == 0 || !waits) continue;
    Listing after = before;
    (ends ? after.end_document : after.document) = order.document;
    desk.change(model::word(ends ? Verb::delist : Verb::list_up), before, after,
                {*order.issued_on, order.issued_by});
  }
}

void publish_listings(const Context& context, const std::vector<std::string>& numbers,
                      base::Day on) {
  Desk desk(context);
  desk.expect_past(on);
  for (const auto& number : numbers) {
    const auto hazard = gather::standing(gather::find_hazard(desk.db(), number));
    const auto before = store::running_listing(desk.db(), hazard.id);
    if (!before)
      throw Failure(Kind::invalid,
                    Message(N_("{number} is not listed")).with("number", model::number_of(hazard)));
    if (on < *before->listed_on)
      throw Failure(Kind::invalid,
                    Message(N_("{number} was listed on {day}: it was not published before that"))
                        .with("number", model::number_of(hazard))
                        .with("day", *before->listed_on));
    Listing after = *before;
    after.published_on = on;
    desk.change("publish", *before, after, {on, context.actor});
  }
  desk.finish();
}

}  // namespace duban::casework
