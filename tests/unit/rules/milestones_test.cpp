// Milestones against a walk over every day; mailboxes.
#include <catch2/catch.hpp>
#include <set>

#include "rules/milestones.hpp"

using namespace duban;
using base::Day;
using model::Id;

namespace {

/// Is this a milestone, by the definition alone?
bool is_milestone(const model::Milestones& milestones, Id day) {
  for (const Id one : milestones.days)
    if (one == day) return true;
  if (!milestones.doubling || milestones.days.empty() || milestones.days.back() <= 0) return false;
  for (Id double_of = milestones.days.back() * 2; double_of <= day; double_of *= 2)
    if (double_of == day) return true;
  return false;
}

}  // namespace

TEST_CASE("crossed milestones are those of a walk over every day") {
  const std::vector<model::Milestones> all{{{-15, -7, -3, -1, 0, 1, 3, 7}, true},
                                           {{0}, true},
                                           {{-3}, false},
                                           {{}, true},
                                           {{1, 3}, true}};
  const Day due{2028, 3, 1};
  for (const auto& milestones : all)
    for (Id begins = -30; begins <= 10; begins += 5)
      for (Id now = -40; now <= 120; ++now) {
        std::vector<Id> walked;
        for (Id day = -60; day <= now; ++day)
          if (is_milestone(milestones, day) && day >= begins) walked.push_back(day);
        CHECK(rules::crossed(milestones, due + begins, due, due + now) == walked);
        std::optional<Id> next;
        for (Id day = now + 1; day <= 500 && !next; ++day)
          if (is_milestone(milestones, day) && day >= begins) next = day;
        if (next) CHECK(rules::next_milestone(milestones, due + begins, due, due + now) == next);
      }
}

TEST_CASE("the due days that cross between two runs are found by looking at each") {
  const model::Milestones milestones{{-7, -1, 0, 1, 3, 7}, true};
  const Day after{2026, 2, 20}, until{2026, 3, 4};
  std::set<Day> walked;
  for (Id far = -100; far <= 100; ++far) {
    const Day due = after + far;
    if (rules::crossed(milestones, {}, due, until).size() >
        rules::crossed(milestones, {}, due, after).size())
      walked.insert(due);
  }
  std::set<Day> found;
  for (const Day day : rules::due_days_crossing(milestones, after, until, 80))
    if (day - after >= -100 && day - after <= 100) found.insert(day);
  for (const Day day : walked)
    if (until - day <= 80) CHECK(found.contains(day));
  for (const Day day : found) CHECK(walked.contains(day));
}

TEST_CASE("a mailbox is one plain address and nothing that could end a header") {
  for (const char* good : {"a@b.cn", "zhang.san+x@example.gov.cn"})
    CHECK(model::is_mail_address(good));
  for (const char* bad : {"", "a", "@b", "a@", "a@@b", "a b@c", "a@b\r\nBcc: c@d", "<a@b>",
                          "张@b.cn", "a,b@c", "a@b;c"})
    CHECK_FALSE(model::is_mail_address(bad));
}
