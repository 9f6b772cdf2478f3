// Deciding.
#include "rules/permission.hpp"

#include <algorithm>

namespace duban::rules {

using model::any;
using model::Need;
using model::Right;

bool Caller::is_own(model::Id unit_id) const {
  return unit_id != 0 && std::binary_search(own.begin(), own.end(), unit_id);
}

model::Rights Caller::all_rights() const {
  model::Rights sum = rights;
  sum.add(lent);
  if (!breaks.empty() && may_break)
    sum.add({Right::record | Right::inspect | Right::decide, Right::open});
  return sum;
}

namespace {

/// What a right asks of the matter when it reaches only as far as one's own.
bool reaches(Right right, const Relation& r) {
  switch (right) {
    case Right::read: return r.handed || r.lies || r.supervised || r.mine;
    case Right::answer: return r.handed;
    case Right::inspect: return (r.lies || r.supervised || r.mine) && !r.handed_to_house;
    default: return false;
  }
}

}  // namespace

Leave may(const Caller& caller, Need need, const Relation* relation) {
  if (!caller.has_roles || need.rights == Right::open) return Leave::yes;
  if (caller.person == 0) return Leave::nobody;
  const auto has = caller.all_rights();
  if (any(has.all & need.rights)) return Leave::yes;
  const Right own = has.own & need.rights;
  if (!any(own)) return Leave::no_right;
  if (need.whole) return Leave::whole_only;
  if (relation == nullptr) return Leave::yes;
  for (const auto& word : model::right_words)
    if (any(own & word.right) && reaches(word.right, *relation)) return Leave::yes;
  return Leave::not_theirs;
}

const Hands* not_apart(const Hands& later, const std::vector<Hands>& earlier,
                       model::Compared compare, bool ordinary) {
  const auto shares = [](const std::string& a, const std::string& b) {
    return !a.empty() && a == b;
  };
  for (const auto& one : earlier) {
    if (shares(later.by, one.by)) return &one;
    if (compare == model::Compared::by) continue;
    if (compare == model::Compared::verifier && ordinary) {
      // Who verifies in person may have typed what the unit reported.
      const bool in_person = later.by == later.typed_by && later.as.empty();
      if (in_person) continue;
    }
    for (const auto* theirs : {&later.by, &later.as, &later.typed_by})
      for (const auto* others : {&one.by, &one.as, &one.typed_by})
        if (shares(*theirs, *others)) return &one;
  }
  return nullptr;
}

}  // namespace duban::rules
