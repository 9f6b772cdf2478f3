// Telling what was told.
#include "gather/notify/story.hpp"

#include "gather/due/clocks.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/notify/reach.hpp"
#include "report/due_table.hpp"
#include "rules/milestones.hpp"
#include "store/hazard_store.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"
#include "store/order_store.hpp"
#include "store/record.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::DueClock;
using model::DueItem;
using model::DueSubject;
using model::Id;

namespace {

class Teller {
 public:
  Teller(const store::Database& db, base::Day today)
      : db_(db), today_(today), rules_(rules_of(db)), deliveries_(db), due_(db, today) {
    for (const auto& person : store::persons(db)) names_[person.id] = person.name;
    const auto settings = settings_of(db);
    if (const auto name = settings.find("office.name"); name != settings.end())
      names_[0] = name->second;
  }

  void about(DueSubject subject, Id id) {
    for (auto& notice : store::notices_about(db_, std::string(model::word(subject)), id)) {
      report::Told told;
      if (notice.delivery != 0)
        told.delivery = deliveries_.get(notice.delivery).value_or(model::Delivery{});
      const auto name = names_.find(notice.person);
      told.to = name != names_.end() ? name->second : told.delivery.name;
      told.notice = std::move(notice);
      story.told.push_back(std::move(told));
    }
    bool any = false;
    for (std::size_t clock = 0; clock < model::Words<DueClock>::all.size(); ++clock)
      if (const auto item = due_.read(static_cast<DueClock>(clock), subject, id))
        any = next(*item) || any;
    if (!any) story.next.emplace_back(N_("no clock of it runs: nothing will be told"));
  }

  NotifyStory story;

 private:
  bool next(const DueItem& item) {
    if (item.lateness.kind == model::LatenessKind::suspended) {
      story.next.emplace_back(N_("its clock is suspended: nobody is told until it runs again"));
      return true;
    }
    const auto& due = item.counted_to();
    if (!due) return false;
    const auto milestone = rules::next_milestone(
        rules_.notify.of(item.waits() ? "waiting" : std::string(model::word(item.clock))),
        item.counted_from(), *due, today_);
    if (!milestone) return false;
    story.next.push_back(
        Message(N_("{clock}: the next milestone is on {day} ({what}), unless it ends before"))
            .with("clock",
                  item.waits() ? report::state_of_stage(item.stage) : model::label(item.clock))
            .with("day", *due + *milestone)
            .with("what", report::milestone_word(item.waits() ? "unowned" : "", *milestone)));
    return true;
  }

  const store::Database& db_;
  base::Day today_;
  model::Rulebook rules_;
  store::RecordReader<model::Delivery> deliveries_;
  DueReader due_;
  std::map<Id, std::string> names_;
};

}  // namespace

NotifyStory notify_story(const store::Database& db, base::Day today, const std::string& number) {
  Teller teller(db, today);
  if (const auto hazard = model::parse_hazard_number(number)) {
    const auto found = store::hazard_by_number(db, *hazard);
    if (!found)
      throw base::Failure(
          base::Kind::not_found,
          Message(N_("no hazard \"{number}\" (try: duban hazard list)")).with("number", number));
    teller.about(DueSubject::hazard, found->id);
  } else if (model::parse_record_number('T', number)) {
    teller.about(DueSubject::task, find_task(db, number).id);
  } else if (model::parse_record_number('A', number)) {
    teller.about(DueSubject::account, find_account(db, number).id);
  } else if (model::parse_record_number('R', number)) {
    teller.about(DueSubject::paper, find_paper(db, number).id);
  } else {
    for (const auto& recipient : store::recipients_of(db, find_order(db, number).id))
      teller.about(DueSubject::recipient, recipient.id);
  }
  return std::move(teller.story);
}

}  // namespace duban::gather
