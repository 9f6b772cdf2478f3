// A .docx that an office edits in WPS or Word, filled with the values of a letter.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "render/zip.hpp"
#include "report/document.hpp"

namespace duban::render {

/// Places are {{name}}; {{#name}} … {{/name}} repeats a table row, a paragraph or several for each
/// entry of a list, or keeps what stands between for a text that is not empty; {{^name}} …
/// {{/name}} is for an empty one. A place may be split over several runs.
class LetterTemplate {
 public:
  /// Reads and checks a template. `shape` has every place that a letter knows, with one entry in
  /// each list. Failure invalid, naming the file: no .docx, too large, a place that a letter does
  /// not know, a part that is never closed.
  LetterTemplate(const std::string& bytes, const std::string& file, const report::Document& shape);
  ~LetterTemplate();
  LetterTemplate(LetterTemplate&&) noexcept;
  LetterTemplate(const LetterTemplate&) = delete;
  LetterTemplate& operator=(const LetterTemplate&) = delete;

  /// Does it have a place for photos? Only then are they to be made ready.
  [[nodiscard]] bool shows_photos() const { return shows_photos_; }
  /// The bytes of the letter: the same values give the same bytes.
  [[nodiscard]] std::string fill(const report::Document& values) const;

 private:
  struct Part;
  ZipParts parts_;
  std::map<std::size_t, std::unique_ptr<Part>> filled_;  ///< places of parts_ that have places
  bool shows_photos_ = false;
};

}  // namespace duban::render
