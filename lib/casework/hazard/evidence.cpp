// Evidence records and their files.
#include "casework/hazard/evidence.hpp"

#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "casework/desk.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "store/evidence_store.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Evidence;
using model::EvidenceKind;

namespace {

/// The name alone, without folders and without what a screen or a folder could choke on.
std::string plain_name(const std::string& given) {
  auto name = given.substr(given.find_last_of("/\\") + 1);
  name = base::harmless(name);
  return std::string(base::trim(name)).empty() ? "file" : name;
}

void check_type(const NewEvidence& wanted, const std::string& type) {
  if (type.empty())
    throw Failure(Kind::invalid, Message(N_("{file} is of no kind that can be kept as evidence "
                                            "(pictures, PDF, Word, Excel, text, zip, video)"))
                                     .with("file", plain_name(wanted.name)));
  const bool photo = wanted.kind == EvidenceKind::before || wanted.kind == EvidenceKind::after;
  if (photo && !type.starts_with("image/"))
    throw Failure(Kind::invalid, Message(N_("{file} is no picture by its content ({type})"))
                                     .with("file", plain_name(wanted.name))
                                     .with("type", type));
}

}  // namespace

Evidence keep_file(Desk& desk, const NewEvidence& wanted) {
  Evidence evidence;
  evidence.type = model::type_of_content(wanted.bytes);
  check_type(wanted, evidence.type);
  const store::Vault vault(desk.db().path());
  evidence.kind = wanted.kind;
  evidence.subject = wanted.subject;
  evidence.subject_id = wanted.subject_id;
  evidence.name = plain_name(wanted.name);
  evidence.size = static_cast<model::Id>(wanted.bytes.size());
  evidence.sha256 =
      desk.context().dry_run ? store::sha256_hex(wanted.bytes) : vault.keep(wanted.bytes);
  evidence.on = wanted.on.value_or(desk.today());
  evidence.by = wanted.by.empty() ? desk.context().actor : wanted.by;
  evidence.note = base::trim(wanted.note);
  desk.add("attach", evidence, {*evidence.on, evidence.by});
  return evidence;
}

std::vector<NewEvidence> files_for(const store::Database& db, EvidenceKind kind,
                                   const std::vector<std::string>& files) {
  std::vector<NewEvidence> list;
  const auto limit = files.empty() ? 0 : gather::rules_of(db).evidence_limit;
  for (const auto& file : files) {
    NewEvidence one;
    one.kind = kind;
    one.name = file;
    one.bytes = store::read_evidence(file, limit);
    check_type(one, model::type_of_content(one.bytes));
    list.push_back(std::move(one));
  }
  return list;
}

std::vector<Evidence> attach_to_hazard(const Context& context, const std::string& number,
                                       const std::vector<NewEvidence>& files) {
  Desk desk(context);
  const auto hazard = gather::standing(gather::find_hazard(context.db, number));
  if (hazard.state == model::State::voided)
    throw Failure(
        Kind::invalid,
        Message(N_("{number} is voided: nothing can be attached to it")).with("number", number));
  const auto there = store::evidence_of(context.db, model::EvidenceOf::hazard, hazard.id);
  std::vector<Evidence> kept;
  for (auto file : files) {
    file.subject_id = hazard.id;
    if (!file.by.empty()) file.by = desk.person(file.by);
    if (file.on) desk.expect_past(*file.on);
    const std::string sha256 = store::sha256_hex(file.bytes);
    for (const auto& other : there)
      if (other.sha256 == sha256 && other.kind == file.kind)
        throw Failure(Kind::invalid, Message(N_("{file} is attached already ({name})"))
                                         .with("file", plain_name(file.name))
                                         .with("name", other.name));
    kept.push_back(keep_file(desk, file));
  }
  desk.finish();
  return kept;
}

void keep_signed_sheet(Desk& desk, model::EvidenceOf subject, const std::vector<model::Id>& records,
                       const std::string& path) {
  for (auto& file : files_for(desk.db(), EvidenceKind::document, {path})) {
    file.subject = subject;
    file.note = "签批件";
    for (const auto record : records) {
      file.subject_id = record;
      keep_file(desk, file);
    }
  }
}

}  // namespace duban::casework
