// duban order print
#include <filesystem>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/order/letters.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/output.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/order/letters.hpp"
#include "gather/unit/name_book.hpp"
#include "render/docx_book.hpp"
#include "report/order_papers.hpp"

namespace duban::cmd::order_print {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

struct Options {
  std::string number, to, file, all, kind, sheet_kind;
  bool sheet = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The letter as a Word document from the template of its kind. Before the issue "
                  "it says 送审稿 and has no number. What was issued is kept: printing it again "
                  "gives exactly that file, whatever became of the template or the records since."))
      .details(N_("A template is an ordinary .docx. To change one: duban order print --template "
                  "KIND -o FILE.docx, edit it in WPS or Word, and put it into the folder "
                  "\"letters\" beside the database under the name that the rules give (KIND.docx, "
                  "or letter:). Its places are listed in duban-letters(7)."))
      .argument(o.number, "NUMBER", N_("O2026-0001, or the document number"), false)
      .text(o.file, "-o,--output", "FILE.docx", N_("where the document goes"))
      .writes()
      .text(o.to, "--to", "UNIT", N_("the copy of one recipient, with its own items only"))
      .text(o.all, "--all", "DIR",
            N_("one file for each recipient, and the sheet on which they sign (签收表)"))
      .maybe(o.sheet, o.sheet_kind, "--sheet", "PAPER",
             N_("a paper for the office itself: handling (办理单, the usual one: who drafted and "
                "approved it, how deadlines were counted), minutes (约谈记录, to be filled in) or "
                "grounds (点名依据: the records for which units are named)"))
      .text(o.kind, "--template", "KIND", N_("the template of a kind itself, to be edited"))
      .example("duban order print 安委办督〔2026〕12号 -o 督办单.docx", N_("the letter"))
      .example("duban order print O2026-0001 --all 寄送",
               N_("a file for each recipient, into the folder 寄送"));
}

void write_book(Session& session, const std::string& file, const report::Book& book) {
  render::write_docx(file, book, 1, session.access());
}

/// One file each, numbered in the order of the recipients.
void print_all(Session& session, Letters& letters, const model::Order& order,
               const std::string& folder) {
  base::make_folder(folder, session.access());
  std::vector<std::string> written;
  const auto recipients = gather::addressees(session.database(), order);
  for (std::size_t i = 0; i < recipients.size(); ++i) {
    const std::string place = (i < 9 ? "0" : "") + std::to_string(i + 1) + " ";
    written.push_back(
        (fs::path(folder) / base::short_name(place + letters.file_name(order, recipients[i].unit)))
            .string());
    base::write_file(written.back(), letters.whole(order, recipients[i].unit), session.access());
  }
  session.settle_language();
  written.push_back((fs::path(folder) / "签收表.docx").string());
  write_book(session, written.back(), gather::signing_sheet(session.database(), order));
  for (const auto& file : written) session.out() << file << '\n';
}

/// handling, minutes, grounds; their names in Chinese.
enum class Paper { handling, minutes, grounds };
std::optional<Paper> paper_named(const std::string& word) {
  for (const auto& [name, paper] : {std::pair{"handling", Paper::handling},
                                    {"办理单", Paper::handling},
                                    {"minutes", Paper::minutes},
                                    {"约谈记录", Paper::minutes},
                                    {"grounds", Paper::grounds},
                                    {"点名依据", Paper::grounds}})
    if (word == name) return paper;
  return std::nullopt;
}

report::Book sheet_of(Session& session, const std::string& kind, const model::Order& order,
                      const std::string& to) {
  store::Database& db = session.database();
  const auto paper = kind.empty() ? Paper::handling : *paper_named(kind);
  if (paper == Paper::handling) return gather::handling_sheet(db, order, session.today());
  auto facts = gather::letter_facts(
      db, order, to.empty() ? 0 : gather::resolve_unit(gather::names_of(db), to), session.today());
  if (facts.only != 0)
    std::erase_if(facts.recipients, [&](const auto& one) { return one.unit != facts.only; });
  const auto unit = gather::name_book(db);
  if (paper == Paper::minutes && facts.kind.zh.find("约谈") == std::string::npos)
    throw Failure(Kind::invalid,
                  Message(N_("{number} is no notice of interview: it has no minutes"))
                      .with("number", gather::name_of(order)));
  if (paper == Paper::grounds && facts.items.empty() && order.grounds.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{number} rests on no record: there are no grounds to name a unit"))
                      .with("number", gather::name_of(order)));
  auto book = new_book(session, N_("Order"));
  book.sheets.push_back(
      paper == Paper::minutes
          ? report::minutes_sheet(facts)
          : report::grounds_sheet(facts, gather::chased_items(db, facts, session.today()), unit));
  return book;
}

int run(const Options& given, Session& session) {
  Options o = given;
  if (!o.sheet_kind.empty() && !paper_named(o.sheet_kind)) {
    if (!o.number.empty())
      throw Failure(Kind::usage, Message(N_("\"{text}\" is no paper of an order: --sheet handling "
                                            "(办理单), minutes (约谈记录) or grounds (点名依据)"))
                                     .with("text", o.sheet_kind));
    std::swap(o.number, o.sheet_kind);  // --sheet O2026-0001
  }
  Letters letters(session);
  const int ways = (o.file.empty() ? 0 : 1) + (o.all.empty() ? 0 : 1);
  if (ways != 1) throw Failure(Kind::usage, N_("say where it goes: -o FILE.docx, or --all DIR"));
  if (!o.file.empty() && !o.file.ends_with(".docx"))
    throw Failure(
        Kind::usage,
        Message(N_("{file}: a letter is a Word document, name it FILE.docx")).with("file", o.file));
  if (!o.kind.empty()) {
    const auto kind = gather::kind_of(gather::rules_of(session.database()), o.kind);
    base::write_file(o.file, base::read_whole(letters.template_file(kind), base::most_document),
                     session.access());
    return 0;
  }
  if (o.number.empty())
    throw Failure(Kind::usage, N_("say which order: O2026-0001 or its document number"));
  if (!o.all.empty() && (o.sheet || !o.to.empty()))
    throw Failure(Kind::usage,
                  N_("--all prints every recipient's letter: leave out --to and --sheet"));
  const auto order = gather::find_order(session.database(), o.number);
  if (order.undone != 0)
    throw Failure(Kind::refused,
                  Message(N_("{order} was taken back ({reason}): there is no letter"))
                      .with("order", gather::name_of(order))
                      .with("reason", order.end_reason));
  if (!o.all.empty() || o.sheet) session.expect_whole(o.sheet ? "--sheet" : "--all");
  if (!o.all.empty()) {
    print_all(session, letters, order, o.all);
    return 0;
  }
  if (o.sheet) {
    session.settle_language();
    write_book(session, o.file, sheet_of(session, o.sheet_kind, order, o.to));
    return 0;
  }
  model::Id only =
      o.to.empty() ? 0 : gather::resolve_unit(gather::names_of(session.database()), o.to);
  if (only == 0 && session.own() != nullptr)  // who sees their own matters gets their own copy
    for (const auto& recipient : gather::addressees(session.database(), order))
      if (only == 0 && session.caller().is_own(recipient.unit)) only = recipient.unit;
  if (session.own() != nullptr && !session.caller().is_own(only))
    throw Failure(Kind::not_found, Message(N_("{unit} is no recipient of {number}"))
                                       .with("unit", gather::name_book(session.database())(only))
                                       .with("number", gather::name_of(order)));
  base::write_file(o.file, letters.whole(order, only), session.access());
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_print
