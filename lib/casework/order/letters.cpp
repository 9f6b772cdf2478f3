// Keeping letters.
#include "casework/order/letters.hpp"

#include <tuple>

#include "casework/hazard/evidence.hpp"
#include "gather/order/letters.hpp"

namespace duban::casework {

using model::Id;
using model::Order;

model::Evidence keep_letter(const Context& context, const Order& order, Id only,
                            const std::string& bytes, const std::string& name) {
  Desk desk(context);
  if (auto there = gather::kept_letter(context.db, order, only)) return *there;
  NewEvidence letter;
  letter.kind = model::EvidenceKind::letter;
  std::tie(letter.subject, letter.subject_id) = gather::letter_place(context.db, order, only);
  letter.name = name;
  letter.bytes = bytes;
  const Desk::Following printed(desk);  // whoever may read the letter may print it
  auto kept = keep_file(desk, letter);
  desk.finish();
  return kept;
}

}  // namespace duban::casework
