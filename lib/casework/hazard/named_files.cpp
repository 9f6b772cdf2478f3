// Reading names, then keeping the files.
#include "casework/hazard/named_files.hpp"

#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/inspection/find.hpp"
#include "store/evidence_store.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;
using model::EvidenceKind;
using model::Hazard;

namespace {

/// What a name tells: NUMBER-前-1 → its hazard and kind.
struct Named {
  Hazard hazard;
  EvidenceKind kind = EvidenceKind::before;
};

constexpr std::array kind_words{
    std::pair{"整改前", EvidenceKind::before},     std::pair{"整改后", EvidenceKind::after},
    std::pair{"before", EvidenceKind::before},     std::pair{"after", EvidenceKind::after},
    std::pair{"document", EvidenceKind::document}, std::pair{"材料", EvidenceKind::document},
    std::pair{"前", EvidenceKind::before},         std::pair{"后", EvidenceKind::after}};

/// The parts of a name between dashes; a number has dashes of its own.
std::vector<std::string> parts_of(const std::string& stem) {
  std::vector<std::string> parts;
  for (const auto& part : base::split_list(stem, "-")) parts.emplace_back(base::trim(part));
  return parts;
}

std::string joined(const std::vector<std::string>& parts, std::size_t n) {
  return base::join({parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(n)}, "-");
}

/// The n-th finding of a visit, as its sheet counts them.
Hazard finding_of(const store::Database& db, const std::string& visit, const std::string& place) {
  const auto found = store::findings_of(db, gather::find_open_visit(db, visit));
  const auto n = model::id_of_text(place);
  if (n < 1 || n > static_cast<model::Id>(found.size()))
    throw Failure(Kind::not_found, Message(N_("{visit} has {n} findings, and no number {place}"))
                                       .with("visit", visit)
                                       .with("n", found.size())
                                       .with("place", place));
  return found[static_cast<std::size_t>(n - 1)];
}

Hazard not_voided(const Hazard& found) {
  auto hazard = gather::standing(found);
  if (hazard.state == model::State::voided)
    throw Failure(Kind::invalid, Message(N_("{number} is voided: nothing can be attached to it"))
                                     .with("number", model::number_of(hazard)));
  return hazard;
}

/// Are the same bytes there already, as the same kind?
bool is_kept(const store::Database& db, const NewEvidence& file) {
  const auto sha256 = store::sha256_hex(file.bytes);
  const auto there = store::evidence_of(db, file.subject, file.subject_id);
  return std::any_of(there.begin(), there.end(), [&](const auto& other) {
    return other.sha256 == sha256 && other.kind == file.kind;
  });
}

Named named(const store::Database& db, const std::string& stem) {
  const auto parts = parts_of(stem);
  for (std::size_t at = parts.size(); at-- > 1;)
    for (const auto& [word, kind] : kind_words)
      if (parts[at] == word) return {not_voided(gather::find_hazard(db, joined(parts, at))), kind};
  if (parts.size() == 3 && model::parse_record_number('I', joined(parts, 2)))
    return {not_voided(finding_of(db, joined(parts, 2), parts[2])), EvidenceKind::before};
  throw Failure(Kind::invalid, N_("its name tells no hazard and kind: NUMBER-前-1.jpg, "
                                  "NUMBER-后-1.jpg, NUMBER-材料-1.pdf or I2026-0004-07.jpg"));
}

std::vector<fs::path> files_in(const std::string& folder) {
  std::error_code problem;
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem))
    if (!entry->path().filename().string().starts_with(".")) files.push_back(entry->path());
  if (problem)
    throw Failure(Kind::not_found,
                  Message(N_("{folder} is no folder that can be read")).with("folder", folder));
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

AttachedFiles attach_named(const Context& context, const std::string& folder,
                           const NamedFiles& said) {
  const auto files = files_in(folder);
  if (files.empty())
    throw Failure(Kind::invalid, Message(N_("no file lies in {folder}")).with("folder", folder));
  Desk desk(context);
  if (said.on) desk.expect_past(*said.on);
  const std::string by = said.by.empty() ? said.by : desk.person(said.by);
  std::vector<NewEvidence> wanted, known;  // nothing is kept before all are known to be good
  Message wrong;
  const auto is_of_file = [](const Failure& failure) {
    return failure.kind() == Kind::invalid || failure.kind() == Kind::not_found ||
           failure.kind() == Kind::refused;
  };
  const auto tell = [&wrong](const Message& what) {
    wrong = base::joined(wrong, what, N_("{a}; {b}"));
  };
  for (const auto& file : files) {
    Named about;
    try {
      about = named(desk.db(), file.stem().string());
    } catch (const Failure& failure) {
      if (!is_of_file(failure)) throw;
      tell(Message(N_("{file}: {what}"))
               .with("file", file.filename().string())
               .with("what", failure.message()));
      continue;
    }
    try {
      for (auto& one : files_for(desk.db(), about.kind, {file.string()})) {
        one.subject_id = about.hazard.id;
        one.note = said.note, one.by = by, one.on = said.on;
        (is_kept(desk.db(), one) ? known : wanted).push_back(std::move(one));
      }
    } catch (const Failure& failure) {
      if (!is_of_file(failure)) throw;
      tell(failure.message());
    }
  }
  if (!wrong.empty()) throw Failure(Kind::invalid, wrong);
  AttachedFiles done{{}, known.size()};
  for (const auto& one : wanted) done.kept.push_back(keep_file(desk, one));
  desk.finish();
  return done;
}

}  // namespace duban::casework
