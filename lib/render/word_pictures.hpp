// Pictures in Word documents: what stands in the text, and the parts that go with it.
#pragma once

#include <string>
#include <vector>

#include "render/zip.hpp"
#include "report/sheet.hpp"

namespace duban::render {

class WordPictures {
 public:
  /// The drawing for a run (w:r), at most `millimetres` wide and `highest` high. The picture is
  /// kept once for each time it is drawn.
  std::string drawing(const report::PicturePtr& picture, int millimetres, int highest = 110);
  /// Puts the pictures into a document's parts: the files, their relations and their type. Nothing
  /// when none was drawn.
  void add_to(ZipParts& parts) const;

 private:
  std::vector<report::PicturePtr> drawn_;
};

}  // namespace duban::render
