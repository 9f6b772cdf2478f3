// WordprocessingML of a book.
#include "render/docx_book.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "i18n/catalogue.hpp"
#include "render/text_of.hpp"
#include "render/word_pictures.hpp"
#include "render/word_text.hpp"
#include "render/zip.hpp"

namespace duban::render {

using report::Cell;
using report::Role;
using report::Table;

namespace {

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>)";
constexpr const char* relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";
constexpr const char* document_relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>)";
constexpr const char* head =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>)";
constexpr const char* footer =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>)";

/// What a run looks like: size in half points, the face of its Chinese characters.
struct Look {
  int size = 24;
  const char* face = "仿宋_GB2312";
  bool bold = false;
  const char* colour = nullptr;
};

std::string run(const std::string& text, const Look& look) {
  std::string out =
      "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"";
  out += look.face;
  out += "\"/>";
  if (look.bold) out += "<w:b/>";
  if (look.colour != nullptr) out += std::string("<w:color w:val=\"") + look.colour + "\"/>";
  out += "<w:sz w:val=\"" + std::to_string(look.size) + "\"/></w:rPr><w:t xml:space=\"preserve\">" +
         run_text(text) + "</w:t></w:r>";
  return out;
}

/// `how`: jc (left, center, right), and more of w:pPr.
std::string paragraph(const std::string& text, const Look& look, const char* jc,
                      const std::string& more = {}) {
  return "<w:p><w:pPr>" + more + "<w:jc w:val=\"" + jc + "\"/></w:pPr>" +
         (text.empty() ? "" : run(text, look)) + "</w:p>";
}

int width_of(const report::Column& column) {
  if (column.kind == report::Kind::date || column.id == "number")
    return 20;                                        // a date or a number stands in one line
  if (column.kind == report::Kind::share) return 11;  // 100.0% in one line
  return std::max(4, column.width == 0 ? 10 : std::min(column.width, 40));
}

int total_width(const Table& table) {
  int all = 0;
  for (const auto& column : table.columns) all += width_of(column);
  return all;
}

/// Paragraphs of a running text; none of an empty one.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

class Writer {
 public:
  explicit Writer(int decimals) : decimals_(decimals) {}

  std::string document(const report::Book& book) {
    for (const auto& sheet : book.sheets)
      for (const auto& table : sheet.tables) {
        wide_ = wide_ || total_width(table) > 110;
        form_ = form_ || table.row_mm >= room_to_sign;
      }
    std::string body;
    bool first = true;
    for (const auto& sheet : book.sheets) {
      const bool heads = first || sheet.on_new_page;  // a document of its own
      body += paragraph(i18n::text(sheet.title),
                        {heads ? 40 : 32, heads ? "方正小标宋简体" : "黑体", false, nullptr},
                        heads ? "center" : "left",
                        std::string("<w:keepNext/>") +
                            (sheet.on_new_page ? "<w:pageBreakBefore/>" : "") +
                            "<w:spacing w:before=\"240\" w:after=\"120\"/>");
      first = false;
      for (const auto& note : sheet.notes)
        body += paragraph(i18n::text(note), {21, "楷体_GB2312", false, nullptr}, "center",
                          "<w:keepNext/>");
      for (const auto& text : lines_of(i18n::text(sheet.paragraph)))
        body += paragraph(text, {32, "仿宋_GB2312", false, nullptr}, "both",
                          "<w:spacing w:before=\"120\" w:after=\"120\" w:line=\"560\" "
                          "w:lineRule=\"exact\"/><w:ind "
                          "w:firstLineChars=\"200\" w:firstLine=\"640\"/>");
      for (const auto& table : sheet.tables) body += one_table(table, sheet);
      if (sheet.signed_below)
        body += paragraph(signature_line(16), {24, "仿宋_GB2312", false, nullptr}, "left",
                          "<w:keepLines/><w:spacing w:before=\"360\"/>");
    }
    // Forms to be signed fill the page. Others, GB/T 9704-2012: A4, margins 37, 35, 28 and 26 mm;
    // turned where a table is wide.
    const std::string page =
        wide_
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1418\" "
              "w:right=\"1134\" "
              "w:bottom=\"1134\" w:left=\"1134\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>"
        : form_
            ? "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1474\" "
              "w:bottom=\"1134\" w:left=\"1588\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
              "w:bottom=\"1984\" w:left=\"1588\" "
              "w:header=\"851\" w:footer=\"1134\" w:gutter=\"0\"/>";
    return head + body + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/>" + page +
           "</w:sectPr></w:body></w:document>";
  }

  [[nodiscard]] const WordPictures& pictures() const { return pictures_; }

 private:
  std::string one_table(const Table& table, const report::Sheet& sheet) {
    std::string out;
    const auto& title = table.title;
    if (!title.empty() && i18n::text(title) != i18n::text(sheet.title))
      out += paragraph(i18n::text(title), {28, "黑体", false, nullptr}, "left",
                       "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"60\"/>");
    if (table.rows.empty() && !table.stream)
      return out + paragraph(i18n::text(N_("none")), {}, "left");
    const int room = wide_ ? 14570 : 8844;
    const int all = total_width(table);
    std::vector<int> widths;
    for (const auto& column : table.columns) widths.push_back(room * width_of(column) / all);
    out += "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(room) +
           "\" w:type=\"dxa\"/><w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
      out += std::string("<w:") + side +
             " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    out +=
        "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" "
        "w:type=\"dxa\"/><w:right w:w=\"57\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
    for (const int width : widths) out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out += "</w:tblGrid>";
    if (!table.facts) out += heading_row(table, widths);
    const std::string height =
        table.row_mm > 0 ? "<w:trHeight w:val=\"" +
                               std::to_string(static_cast<int>(table.row_mm * twips_in_mm)) +
                               "\" w:hRule=\"atLeast\"/>"
                         : "";
    report::each_row(table, [&](const report::Row& row) {
      out += "<w:tr><w:trPr><w:cantSplit/>" + height + "</w:trPr>";
      for (std::size_t i = 0; i < widths.size(); ++i)
        out += value(i < row.size() ? row[i] : Cell{}, widths[i], table.columns[i].kind,
                     i > 0 && table.row_mm >= room_to_sign);
      out += "</w:tr>";
    });
    return out + "</w:tbl>";
  }

  static constexpr double twips_in_mm = 1440 / 25.4;
  static constexpr int highest_picture = 70;  ///< mm: two hazards with their photos on a page
  static constexpr double room_to_sign = 20;  ///< mm: the words in such a row are its last line

  static std::string heading_row(const Table& table, const std::vector<int>& widths) {
    std::string out = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i)
      out += cell(i18n::text(report::full_heading(table, i)), widths[i], "center",
                  {21, "黑体", false, nullptr}, true);
    return out + "</w:tr>";
  }

  std::string value(const Cell& content, int width, report::Kind kind, bool to_sign) {
    if (const auto* picture = std::get_if<report::PicturePtr>(&content.value);
        picture != nullptr && !(*picture)->jpeg.empty())
      return framed("<w:p><w:r>" +
                        pictures_.drawing(*picture, (width - 114) * 254 / 14'400, highest_picture) +
                        "</w:r></w:p>",
                    width, false);
    Look look{
        21, "仿宋_GB2312",
        content.role == Role::total || content.role == Role::section || content.role == Role::head,
        nullptr};
    if (content.role == Role::late) look.colour = "C00000";
    const bool right = kind == report::Kind::number || kind == report::Kind::share || to_sign;
    const char* jc = right ? "right" : kind == report::Kind::date ? "center" : "left";
    return framed(paragraph(text_of(content.value, decimals_), look, jc), width, false,
                  to_sign ? "bottom" : "center");
  }

  static std::string cell(const std::string& text, int width, const char* jc, const Look& look,
                          bool shaded) {
    return framed(paragraph(text, look, jc), width, shaded);
  }

  static std::string framed(const std::string& paragraphs, int width, bool shaded,
                            const char* place = "center") {
    return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>" +
           (shaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7E6E6\"/>" : "") +
           "<w:vAlign w:val=\"" + place + "\"/></w:tcPr>" + paragraphs + "</w:tc>";
  }

  int decimals_;
  bool wide_ = false, form_ = false;
  WordPictures pictures_;
};

}  // namespace

std::string docx_of(const report::Book& book, int decimals) {
  Writer writer(decimals);
  ZipParts parts{{"[Content_Types].xml", content_types},
                 {"_rels/.rels", relations},
                 {"word/_rels/document.xml.rels", document_relations},
                 {"word/document.xml", writer.document(book)},
                 {"word/footer1.xml", footer}};
  writer.pictures().add_to(parts);
  return write_zip(parts);
}

void write_docx(const std::filesystem::path& target, const report::Book& book, int decimals,
                const base::Access& access) {
  base::write_file(target, docx_of(book, decimals), access);
}

}  // namespace duban::render
