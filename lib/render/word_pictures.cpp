// DrawingML for inline pictures.
#include "render/word_pictures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/word_text.hpp"

namespace duban::render {

namespace {

constexpr double units_per_millimetre = 36'000;

std::string id_of(std::size_t n) { return "rIdDubanPhoto" + std::to_string(n); }
std::string file_of(std::size_t n) { return "media/duban-photo-" + std::to_string(n) + ".jpeg"; }

std::string* part(ZipParts& parts, const std::string& name) {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.first == name; });
  return found == parts.end() ? nullptr : &found->second;
}

void put_before(std::string& text, const std::string& end, const std::string& more) {
  if (const auto at = text.rfind(end); at != std::string::npos) text.insert(at, more);
}

/// A name inside an attribute.
std::string attribute(const std::string& text) {
  std::string out;
  for (const char c : run_text(text)) out += c == '"' ? std::string("&quot;") : std::string(1, c);
  return out;
}

}  // namespace

std::string WordPictures::drawing(const report::PicturePtr& picture, int millimetres, int highest) {
  drawn_.push_back(picture);
  const double natural = picture->width * 25.4 / 150;  // 150 pixels an inch are fine on paper
  double width = std::min<double>(natural, millimetres);
  width = std::min(width, double(highest) * picture->width / picture->height);
  const auto cx = static_cast<long>(width * units_per_millimetre);
  const auto cy =
      static_cast<long>(width * units_per_millimetre * picture->height / picture->width);
  return fmt::format(
      R"(<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{0}" cy="{1}"/><wp:docPr id="{2}" name="photo {2}" descr="{3}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="{2}" name="photo {2}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{4}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{1}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>)",
      cx, cy, 9'000 + drawn_.size(), attribute(picture->name), id_of(drawn_.size()));
}

void WordPictures::add_to(ZipParts& parts) const {
  if (drawn_.empty()) return;
  std::string relations;
  for (std::size_t n = 1; n <= drawn_.size(); ++n) {
    relations +=
        "<Relationship Id=\"" + id_of(n) +
        "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
        "Target=\"" +
        file_of(n) + "\"/>";
    parts.emplace_back("word/" + file_of(n), drawn_[n - 1]->jpeg);
  }
  const std::string empty =
      R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>)";
  if (part(parts, "word/_rels/document.xml.rels") == nullptr)
    parts.emplace_back("word/_rels/document.xml.rels", empty);
  std::string& known = *part(parts, "word/_rels/document.xml.rels");
  if (known.find("</Relationships>") == std::string::npos)
    known = empty;  // written as one empty element
  put_before(known, "</Relationships>", relations);
  if (std::string* types = part(parts, "[Content_Types].xml");
      types != nullptr && types->find("Extension=\"jpeg\"") == std::string::npos)
    put_before(*types, "</Types>", R"(<Default Extension="jpeg" ContentType="image/jpeg"/>)");
}

}  // namespace duban::render
