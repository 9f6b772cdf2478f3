// Reading workbook.xml, its relations, the shared texts and the styles.
#include "intake/xlsx/workbook.hpp"

#include <charconv>
#include <map>
#include <utility>

#include "base/failure.hpp"
#include "intake/xlsx/xml.hpp"

namespace duban::intake::xlsx {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::size_t most_small_part = 8U << 20;
constexpr std::size_t most_text = 160U << 20;
constexpr std::size_t most_sheets = 1000;

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Relations of one part: id → target, and the first target of each type.
struct Relations {
  std::map<std::string, std::string, std::less<>> by_id, by_type;
};

class RelationList : public XmlHandler {
 public:
  RelationList(Relations& relations, std::string part)
      : relations_(relations), part_(std::move(part)) {}
  void start(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship" || attributes["TargetMode"] == "External") return;
    const std::string target = resolve(part_, attributes["Target"]);
    relations_.by_id.emplace(attributes["Id"], target);
    const auto type = attributes["Type"];
    relations_.by_type.emplace(type.substr(type.rfind('/') + 1), target);
  }

 private:
  Relations& relations_;
  std::string part_;
};

class SheetList : public XmlHandler {
 public:
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "workbookPr") from_1904 = attributes.is_on("date1904");
    if (name != "sheet") return;
    if (sheets.size() >= most_sheets) return stop(N_("{file} has too many sheets"));
    const auto state = attributes["state"];
    sheets.push_back({unescaped(attributes["name"]), std::string(attributes["|id"]),
                      state == "hidden" || state == "veryHidden"});
  }
  std::vector<SheetPlace> sheets;
  bool from_1904 = false;
};

/// The key words among a file's properties (docProps/core.xml).
class Keywords : public XmlHandler {
 public:
  explicit Keywords(std::string& words) : words_(words) {}
  void start(std::string_view name, const Attributes&) override { in_ = name == "?keywords"; }
  void end(std::string_view) override { in_ = false; }
  void text(std::string_view piece) override {
    if (in_ && words_.size() < 1000) words_ += piece;
  }

 private:
  std::string& words_;
  bool in_ = false;
};

/// Rich text is joined; how a text is pronounced (rPh) is left out.
class TextList : public XmlHandler {
 public:
  explicit TextList(SharedTexts& texts) : texts_(texts) {}
  void start(std::string_view name, const Attributes&) override {
    if (name == "si") now_.clear();
    if (name == "rPh") ++aloud_;
    if (name == "t") in_text_ = aloud_ == 0;
  }
  void end(std::string_view name) override {
    if (name == "rPh") --aloud_;
    if (name == "t") in_text_ = false;
    if (name != "si") return;
    texts_.add(now_.find("_x") == std::string::npos ? now_ : unescaped(now_));
    if (texts_.bytes() > most_text || texts_.size() > (20U << 20))
      stop(N_("{file} holds more text than a ledger does and was not read"));
  }
  void text(std::string_view piece) override {
    if (!in_text_) return;
    now_ += piece;
    if (now_.size() > (1U << 20)) stop(N_("{file}: a cell holds more than 1 MB of text"));
  }

 private:
  SharedTexts& texts_;
  std::string now_;
  int aloud_ = 0;
  bool in_text_ = false;
};

class StyleList : public XmlHandler {
 public:
  StyleList(std::vector<Format>& formats, std::vector<std::size_t>& styles)
      : formats_(formats), styles_(styles) {}
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "numFmt") add(number_of(attributes["numFmtId"]), attributes["formatCode"]);
    if (name == "cellXfs") in_cells_ = true;
    if (name == "xf" && in_cells_) styles_.push_back(index_of(number_of(attributes["numFmtId"])));
    if (styles_.size() > 2'000'000)
      stop(N_("{file} has more cell formats than a workbook can and was not read"));
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }

 private:
  void add(std::size_t id, std::string_view code) {
    formats_.push_back(read_format(code.substr(0, 1000)));
    index_.insert_or_assign(id, formats_.size() - 1);
  }
  std::size_t index_of(std::size_t id) {
    const auto known = index_.find(id);
    if (known != index_.end()) return known->second;
    formats_.push_back(built_in_format(static_cast<unsigned>(std::min<std::size_t>(id, 1000))));
    return index_.emplace(id, formats_.size() - 1).first->second;
  }

  std::vector<Format>& formats_;
  std::vector<std::size_t>& styles_;
  std::map<std::size_t, std::size_t> index_;
  bool in_cells_ = false;
};

/// A part of any size through a handler.
void stream(const Package& package, const std::string& part, XmlHandler& handler) {
  XmlParser parser(handler, package.file());
  const auto its = package.part(part);
  for (auto piece = its->read();; piece = its->read()) {
    parser.feed(piece, piece.empty());
    if (piece.empty()) return;
  }
}

Relations relations_of(const Package& package, const std::string& part) {
  Relations relations;
  RelationList list(relations, part);
  const auto slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? part : part.substr(slash + 1);
  const auto text = package.whole(folder + "_rels/" + name + ".rels", most_small_part);
  if (!text.empty()) parse(list, text, package.file());
  return relations;
}

[[noreturn]] void no_workbook(const Package& package) {
  const char* what = N_("{file} is a zip file, but no workbook; save the ledger as .xlsx or CSV");
  if (package.has("word/document.xml"))
    what = N_("{file} is a Word document; copy its table into a workbook and save it as .xlsx");
  if (package.has("ppt/presentation.xml"))
    what = N_("{file} is a presentation, not a workbook; save the ledger as .xlsx or CSV");
  if (package.has("content.xml") && package.has("mimetype"))
    what = N_("{file} is an OpenDocument file (.ods); open it and save it as .xlsx");
  if (package.has("xl/workbook.bin"))
    what = N_("{file} is a binary workbook (.xlsb); open it and save it as .xlsx");
  throw Failure(Kind::invalid, Message(what).with("file", package.file()));
}

}  // namespace

Workbook::Workbook(std::unique_ptr<Package> package) : package_(std::move(package)) {
  read_sheets();
}

void Workbook::read_sheets() {
  const auto root = relations_of(*package_, "");
  const auto main = root.by_type.find("officeDocument");
  std::string part = main == root.by_type.end() ? "xl/workbook.xml" : main->second;
  if (!package_->has(part)) part = "xl/workbook.xml";
  if (!package_->has(part) || part.ends_with(".bin") || package_->has("word/document.xml"))
    no_workbook(*package_);
  SheetList list;
  parse(list, package_->whole(part, most_small_part), package_->file());
  from_1904_ = list.from_1904;
  const auto relations = relations_of(*package_, part);
  for (auto& sheet : list.sheets) {
    const auto target = relations.by_id.find(sheet.part);
    const bool is_table = target != relations.by_id.end() && package_->has(target->second) &&
                          target->second.find("chartsheet") == std::string::npos;
    sheet.part = is_table ? target->second : "";
    sheets_.push_back(sheet);
  }
  if (sheets_.empty()) no_workbook(*package_);
  const auto named = [&](const char* type, const char* usual) {
    const auto found = relations.by_type.find(type);
    const std::string at = found == relations.by_type.end() ? usual : found->second;
    return package_->has(at) ? at : std::string();
  };
  if (const auto core = root.by_type.find("core-properties"); core != root.by_type.end()) {
    Keywords words(keywords_);
    if (const auto text = package_->whole(core->second, most_small_part); !text.empty())
      parse(words, text, package_->file());
  }
  read_styles(named("styles", "xl/styles.xml"));
  read_texts(named("sharedStrings", "xl/sharedStrings.xml"));
}

void Workbook::read_texts(const std::string& part) {
  if (part.empty()) return;
  TextList list(texts_);
  stream(*package_, part, list);
}

void Workbook::read_styles(const std::string& part) {
  if (part.empty()) return;
  StyleList list(formats_, styles_);
  stream(*package_, part, list);
}

}  // namespace duban::intake::xlsx
