// Letters of orders: their templates, and the letter as it went out.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cmd/photos.hpp"
#include "cmd/session.hpp"
#include "model/order.hpp"
#include "model/step.hpp"
#include "render/letter_template.hpp"
#include "report/letter.hpp"

namespace duban::cmd {

class Letters {
 public:
  explicit Letters(Session& session) : session_(session), photos_(session) {}

  /// Failure invalid when the template of one of these orders cannot be used: nothing is issued
  /// under a broken one.
  void check(const std::vector<model::StepRequest>& requests);
  /// The bytes of the letter to all (`only` = 0), or of the copy of one recipient. An issued
  /// order's is made once, from what was on record at its issue, and kept; from then on it is that
  /// file. A draft's says 送审稿 and has no number.
  std::string whole(const model::Order& order, model::Id only);
  /// The template of a kind as a file: the office's own (folder letters beside the database), else
  /// the shipped one.
  std::string template_file(const model::OrderKind& kind);
  /// "安委办督〔2026〕12号.docx".
  [[nodiscard]] std::string file_name(const model::Order& order, model::Id only) const;

 private:
  const render::LetterTemplate& template_of(const model::OrderKind& kind);
  std::string render(const model::Order& order, model::Id only);

  Session& session_;
  Photos photos_;
  std::map<std::string, render::LetterTemplate> templates_;
  std::optional<report::LetterFacts> read_;  ///< of the order printed last, for its other copies
  report::UnitName names_;
};

}  // namespace duban::cmd
