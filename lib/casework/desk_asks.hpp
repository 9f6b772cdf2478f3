// What a desk asks of who calls. A part of casework/desk.hpp, which includes it at its end.
#pragma once

namespace duban::casework {

template <class Record>
void Desk::ask(std::string_view verb, const Record& record) {
  const auto* entry = to_ask(model::FieldTable<Record>::table, verb);
  if (entry != nullptr && !is_plain(*entry))
    judge(*entry, gather::matter_of(context_.caller, context_.db, names(), record));
}

template <class Record>
void Desk::expect_signed(const std::string& step, std::string_view verb, const Record& record,
                         const std::string& by) {
  const auto* entry = to_ask(model::FieldTable<Record>::table, verb);
  if (entry == nullptr) return;
  ask_of("paper", "record");
  const auto signed_by = signer(by);
  expect_signed(*entry, {step, record.last_event, {}, true}, signed_by,
                gather::matter_of(signed_by, context_.db, names(), record));
}

template <class Record>
bool Desk::allows(std::string_view verb, const Record& record) const {
  const auto* entry = rules::right_of(model::FieldTable<Record>::table, verb);
  if (entry == nullptr || !context_.caller.has_roles) return true;
  const auto matter = gather::matter_of(context_.caller, context_.db, names(), record);
  return rules::may(context_.caller, entry->rights, &matter.relation) == rules::Leave::yes;
}

template <class Record>
void Desk::expect_apart(const std::string& step, const Record& record, const std::string& by) {
  if (!context_.caller.has_roles || following_ > 0 || !is_separate(step)) return;
  bool ordinary = true;
  if constexpr (std::is_same_v<Record, model::Hazard>)
    ordinary = record.grade != model::Grade::major;
  expect_apart(step, record.last_event, ordinary, by,
               gather::matter_of(context_.caller, context_.db, names(), record).number);
}

}  // namespace duban::casework
