// How every noun's steps are done: found, allowed, legal, complete, dated, their effect, written.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/evidence.hpp"
#include "model/step.hpp"
#include "rules/steps.hpp"

namespace duban::casework {

/// What one request came to.
template <class Record>
struct OutcomeOf {
  std::string asked;  ///< the number as it was given
  Record before, after;
  std::vector<base::Message> notes;  ///< what the clerk should know: a letter now differs …
};

/// One request that could not be done.
struct StepFailure {
  std::size_t index = 0;  ///< place among the requests, 0 = the first
  std::string asked;
  base::Failure failure;
};
using StepFailures = std::vector<StepFailure>;

template <class Record>
struct ResultOf {
  std::vector<OutcomeOf<Record>> done;
  StepFailures failed;
};

/// Failure invalid: which record, and what is wrong.
[[noreturn]] inline void refuse(const std::string& number, const base::Message& what) {
  throw base::Failure(base::Kind::invalid,
                      base::Message("{number}: {what}").with("number", number).with("what", what));
}

/// A text that was said takes the place of the one on record.
inline void take(std::string& to, const std::string& said) {
  if (!said.empty()) to = said;
}

/// "order approve": a step as separations name it; empty for a record that has none.
template <class Record>
std::string step_name(std::string_view verb) {
  const std::string_view table = model::FieldTable<Record>::table;
  return std::string(table == "order_paper" ? "order" : table) + " " + std::string(verb);
}

/// Does the steps of one kind of record at an open desk. A Noun has:
///   Record, Verb; find(db, text); name(record), for messages
///   check_legal(record, verb), which throws a sentence with what is legal
///   request(record, request): people by their full names, blanks that say nothing gone
///   missing(record, verb, request): everything that is missing, a sentence each
///   parts(record, verb, request): the steps that one verb comes to, in order
///   latest(record, verb, request): the day that a step may not lie before
///   doing(verb, request): when, by whom and why, as the entry says it
///   act(verb, request, doing, record, notes): the effect, the state after it, and the writing
///   settle(record, request): what follows for other records
template <class Noun>
class Stepper {
 public:
  using Record = typename Noun::Record;
  using Verb = typename Noun::Verb;

  explicit Stepper(Desk& desk) : desk_(desk), noun_(desk) {}

  OutcomeOf<Record> run(Verb verb, const model::StepRequest& given) {
    if (!given.wrong.empty()) throw base::Failure(base::Kind::invalid, given.wrong);
    return run(verb, noun_.find(given.number), given);
  }
  /// The same for a record that was found already.
  OutcomeOf<Record> run(Verb verb, const Record& found, const model::StepRequest& said) {
    OutcomeOf<Record> outcome;
    outcome.asked = said.number;
    model::StepRequest given = said;  // who acts for somebody by a loan acts in their name
    if (const auto& caller = desk_.context().caller;
        given.by.empty() && caller.has_roles && model::any(caller.lent.any_scope()))
      given.by = desk_.context().actor;
    outcome.before = outcome.after = found;
    Record& record = outcome.after;
    model::name_verifier(model::word(verb), given);
    if (!given.oa.empty() && base::trim(given.oa).empty())
      refuse(noun_.name(record), N_("--oa is blank: say the number in the OA"));
    std::optional<Desk::Following> is_signed;
    if (!given.paper.empty() || !given.oa.empty()) {
      if (given.by.empty()) refuse(noun_.name(record), N_("say who signed it: --by NAME"));
      if (!said.by.empty() && said.by != given.by)
        refuse(noun_.name(record),
               N_("who verified it is who signed it: leave out --by, or --verified-by"));
      desk_.expect_signed(step_name<Record>(model::word(verb)), model::word(verb), record,
                          given.by);
      is_signed.emplace(desk_);
      if (!given.paper.empty() && !sheets_.contains(given.paper))
        files_for(desk_.db(), model::EvidenceKind::document, {given.paper});  // can it be kept?
    } else if (rules::right_of(model::FieldTable<Record>::table, model::word(verb)) != nullptr) {
      desk_.ask(model::word(verb), record);  // before anything is said of its state
    }
    noun_.check_legal(record, verb);
    const model::StepRequest request = noun_.request(record, given);
    base::Message lack;
    for (const auto& one : noun_.missing(record, verb, request))
      lack = base::joined(lack, one, N_("{a}; {b}"));
    if (!lack.empty()) refuse(noun_.name(record), lack);
    for (const auto& [step, part] : noun_.parts(record, verb, request)) {
      Doing doing = noun_.doing(step, part);
      const auto problem =
          rules::date_problem(doing.on, noun_.latest(record, step, part), desk_.today(),
                              part.because, desk_.rules().late_entry_days);
      if (problem) refuse(noun_.name(record), *problem);
      if (const auto name = step_name<Record>(model::word(step)); !name.empty())
        desk_.expect_apart(name, record, doing.by);
      if (is_signed) doing.because = model::from_sheet(doing.because, given.oa);
      noun_.act(step, part, doing, record, outcome.notes);
    }
    noun_.settle(record, request);
    if (!given.paper.empty()) sheets_[given.paper].push_back(record.id);
    return outcome;
  }

  /// Keeps the sheets that the steps were recorded from, once nothing more can fail.
  void keep_sheets() {
    if constexpr (std::is_same_v<Record, model::Order> || std::is_same_v<Record, model::Hazard>)
      for (const auto& [path, records] : sheets_)
        keep_signed_sheet(desk_,
                          std::is_same_v<Record, model::Order> ? model::EvidenceOf::order
                                                               : model::EvidenceOf::hazard,
                          records, path);
    sheets_.clear();
  }

 private:
  Desk& desk_;
  Noun noun_;
  std::map<std::string, std::vector<model::Id>> sheets_;  ///< whose they are, by path
};

/// Does `verb` for every request. All at one desk: when one fails, nothing is changed (`done` then
/// tells what would have been). With `each`, every request stands for itself.
template <class Noun>
ResultOf<typename Noun::Record> run_steps(const Context& context, typename Noun::Verb verb,
                                          const std::vector<model::StepRequest>& requests,
                                          bool each) {
  ResultOf<typename Noun::Record> result;
  const auto attempt = [&](Stepper<Noun>& stepper, std::size_t i) {
    try {
      result.done.push_back(stepper.run(verb, requests[i]));
      return true;
    } catch (const base::Failure& failure) {
      const auto kind = failure.kind();
      if (kind == base::Kind::busy || kind == base::Kind::bug || kind == base::Kind::integrity)
        throw;
      result.failed.push_back({i, requests[i].number, failure});
      return false;
    }
  };
  if (each) {
    for (std::size_t i = 0; i < requests.size(); ++i) {
      Desk desk(context);
      Stepper<Noun> stepper(desk);
      if (!attempt(stepper, i)) continue;
      stepper.keep_sheets();
      desk.finish();
    }
    return result;
  }
  Desk desk(context);
  Stepper<Noun> stepper(desk);
  for (std::size_t i = 0; i < requests.size(); ++i) attempt(stepper, i);
  if (!result.failed.empty()) return result;
  stepper.keep_sheets();
  desk.finish();
  return result;
}

}  // namespace duban::casework
