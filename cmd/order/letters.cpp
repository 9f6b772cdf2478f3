// Filling templates, and keeping what went out.
#include "cmd/order/letters.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include "casework/order/letters.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/order/letters.hpp"
#include "gather/unit/name_book.hpp"
#include "store/engine/past.hpp"
#include "store/event_log.hpp"
#include "store/record.hpp"
#include "store/vault.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;

namespace {

/// Takes the views of one's own matters away while it lives: a letter is read as of its issue.
class WithoutOwn {
 public:
  explicit WithoutOwn(store::Own* own) : own_(own) {
    if (own_ != nullptr) own_->set_aside();
  }
  ~WithoutOwn() {
    if (own_ != nullptr) own_->put_back();
  }
  WithoutOwn(const WithoutOwn&) = delete;
  WithoutOwn& operator=(const WithoutOwn&) = delete;

 private:
  store::Own* own_;
};

}  // namespace

std::string Letters::template_file(const model::OrderKind& kind) {
  const std::string name = kind.letter.empty() ? kind.id + ".docx" : kind.letter;
  const fs::path own = fs::path(session_.database_path()).parent_path() / "letters" / name;
  std::error_code unreadable;
  if (fs::exists(own, unreadable)) return own.string();
  try {
    return session_.template_path("letters/" + name);
  } catch (const base::Failure&) {
    return session_.template_path(
        "letters/order.docx");  // a kind of the office's own, without a template yet
  }
}

const render::LetterTemplate& Letters::template_of(const model::OrderKind& kind) {
  const std::string file = template_file(kind);
  auto found = templates_.find(file);
  if (found == templates_.end())
    found = templates_
                .emplace(file, render::LetterTemplate(base::read_whole(file, base::most_document),
                                                      file, report::letter_shape()))
                .first;
  return found->second;
}

void Letters::check(const std::vector<model::StepRequest>& requests) {
  const auto& db = session_.database();
  const auto rules = gather::rules_of(db);
  for (const auto& request : requests) {
    std::optional<model::Order> order;
    try {
      order = gather::find_order(db, request.number);
    } catch (const base::Failure&) {  // the step says so, with the row it stands in
      continue;
    }
    if (const auto kind = rules.order_kinds.find(order->kind); kind != rules.order_kinds.end())
      template_of(kind->second);
  }
}

std::string Letters::file_name(const model::Order& order, model::Id only) const {
  std::string name = order.document.empty() ? model::number_of(order) : order.document;
  if (only != 0) name += " " + gather::name_book(session_.database())(only);
  std::replace(name.begin(), name.end(), '/', '-');
  return name + ".docx";
}

std::string Letters::render(const model::Order& order, model::Id only) {
  store::Database& db = session_.database();
  const store::Snapshot snapshot(db);
  const WithoutOwn whole_office(session_.own());  // the copy of one recipient is theirs alone
  std::unique_ptr<store::Past> past;
  if (const auto position = gather::issued_at(db, order, only);
      position && *position < store::log_head(db).seq)
    past = std::make_unique<store::Past>(db, *position);
  if (past || !read_ || read_->order.id != order.id ||
      read_->order.last_event != order.last_event) {
    read_ = gather::letter_facts(
        db, store::record_by_id<model::Order>(db, order.id).value_or(order), 0, session_.today());
    names_ = gather::name_book(db);
  }
  read_->only = only;
  if (only != 0 &&
      std::none_of(read_->recipients.begin(), read_->recipients.end(), [&](const auto& one) {
        return one.unit == only && one.state != model::RecipientState::reassigned;
      }))
    read_ = gather::letter_facts(db, order, only, session_.today());  // says that it is none
  const auto& kind = template_of(read_->kind);
  if (kind.shows_photos())
    for (auto& item : read_->items) {
      if (item.item.subject != model::ItemSubject::hazard) continue;
      item.before = photos_.of(item.item.subject_id, model::EvidenceKind::before);
      item.after = photos_.of(item.item.subject_id, model::EvidenceKind::after);
    }
  const auto values = report::letter(*read_, names_);
  if (past) read_.reset();
  past.reset();
  return kind.fill(values);
}

std::string Letters::whole(const model::Order& order, model::Id only) {
  const store::Vault vault(session_.database_path());
  if (const auto kept = gather::kept_letter(session_.database(), order, only))
    return vault.read(kept->sha256, kept->name);
  std::string bytes = render(order, only);
  if (!order.issued_on || session_.options().dry_run) return bytes;
  const auto kept =
      casework::keep_letter(session_.context(), order, only, bytes, file_name(order, only));
  return vault.read(kept.sha256, kept.name);
}

}  // namespace duban::cmd
