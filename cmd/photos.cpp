// Reading photos and having them made small.
#include "cmd/photos.hpp"

#include "render/picture.hpp"
#include "store/evidence_store.hpp"
#include "store/vault.hpp"

namespace duban::cmd {

namespace {

/// Pixels: 150 an inch at the width of a page.
constexpr int longest_side = 1'000;

}  // namespace

std::vector<report::LetterFacts::Photo> Photos::of(model::Id hazard, model::EvidenceKind kind) {
  std::vector<report::LetterFacts::Photo> photos;
  for (const auto& one :
       store::evidence_of(session_.database(), model::EvidenceOf::hazard, hazard)) {
    if (one.kind != kind) continue;
    auto& ready = ready_[one.sha256 + one.name];
    if (!ready) {
      const std::string bytes = store::Vault(session_.database_path()).read(one.sha256, one.name);
      ready =
          render::picture_of(bytes, one.name, longest_side, session_.helper_path("duban-picture"));
    }
    const bool is_said = one.on != one.recorded_on;  // else the day on which it was handed in
    photos.push_back({ready, one.note, is_said ? one.on : model::OptDay()});
  }
  return photos;
}

}  // namespace duban::cmd
