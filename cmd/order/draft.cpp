// duban order draft
#include <sstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/order/draft.hpp"
#include "casework/order/proposed.hpp"
#include "cmd/command.hpp"
#include "cmd/order/steps.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/order/groups.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::order_draft {

using base::Failure;
using base::Kind;
using base::Message;
using model::RecipientRole;

namespace {

struct Options {
  casework::NewOrder order;
  std::vector<std::string> to, copies, items, attachments;
  std::string items_from, round, units_by, ladder, group;
  OutputOptions output;
};

/// What stands in the letter.
void declare_letter(model::Order& facts, Flags& flags) {
  flags.text(facts.subject, "--subject", "TEXT", N_("what it is about"))
      .text(facts.due, "--due", "DUE",
            N_("deadline of the items: a date, or a length counted from the issue (60d, 20wd, 3m)"))
      .text(facts.requirements, "--requirements", "TEXT", N_("what is required"))
      .choice(facts.urgency, "--urgency", {"特急", "加急"},
              N_("printed top left (default: that of its kind)"))
      .text(facts.basis, "--basis", "TEXT", N_("basis (default: that of its kind)"))
      .text(facts.consent, "--consent", "TEXT",
            N_("who agreed that a government as such is written to, such as 经市政府同意; it "
               "stands at "
               "the beginning of the letter"))
      .text(facts.source, "--source", "TEXT", N_("where the matter comes from: 会议, 批示 …"))
      .text(facts.source_by, "--source-by", "NAME", N_("who presided, or wrote the instruction"))
      .day(facts.source_on, "--source-on", N_("day of that meeting or instruction"));
}

void declare(Options& o, Flags& flags) {
  auto& facts = o.order.facts;
  flags
      .details(N_("Kinds of orders stand in the rules (orders:). The first recipient is in the "
                  "lead and the others assist, unless a role follows the name. An item is a hazard "
                  "or a task; with a colon its own deadline follows. Nothing leaves the house yet: "
                  "an order is submitted, approved and issued."))
      .text(facts.kind, "--kind", "KIND",
            N_("kind of order: supervision, reminder … or 督办单, 提示单 …"))
      .list(o.to, "--to", "UNIT[:ROLE]", N_("recipient; ROLE is lead (主办) or assisting (协办)"))
      .text(o.group, "--to-group", "GROUP",
            N_("a group of the rules (orders.groups), addressed as a whole and signed for by each: "
               "县市区, 成员单位"))
      .list(o.copies, "--cc", "UNIT", N_("gets a copy (抄送)"))
      .list(o.items, "--item", "NUMBER[:DUE]",
            N_("hazard or task on it; DUE is a date or a length such as 30d"))
      .text(o.items_from, "--items-from", "FILE",
            N_("items from a file, one a line, NUMBER or NUMBER:DUE; - reads standard input"))
      .text(o.round, "--round", "TEXT",
            N_("one order a unit for the open hazards of a round of inspections, such as 第4期"))
      .choice(o.units_by, "--units-by", {"territory", "responsible"},
              N_("with --round: the territory below the office (default), or the responsible unit"))
      .text(o.order.incoming, "--from-incoming", "NUMBER",
            N_("hands on a paper from above (转办): its subject and hazards come along, and the "
               "deadline is its own less incoming.lead of the rules"))
      .flag(o.order.after_upper, "--after-upper",
            N_("with --from-incoming: a deadline after that of the paper from above is meant"));
  declare_letter(facts, flags);
  flags
      .list(o.attachments, "--attachment", "TEXT",
            N_("what the letter encloses (附件), once for each"))
      .text(o.order.parent, "--follows", "NUMBER",
            N_("the order that this one follows or replaces"))
      .choice(o.ladder, "--ladder", {"matter", "unit"},
              N_("on which ladder it stands, when its kind is a rung of both"))
      .flag(o.order.again, "--again",
            N_("an item may be on an open order to the same unit already"))
      .day(o.order.on, "--on", N_("day of the draft (default: today)"))
      .text(o.order.by, "--by", "NAME", N_("who drafted it (default: who works here)"))
      .text(o.order.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example(
          "duban order draft --kind supervision --to 绍兴 --item H2026-0001 --due 60d --subject "
          "督办消防隐患整改",
          N_("one unit, one hazard"))
      .example(
          "duban order draft --kind 督办单 --to 绍兴:主办 --to 宁波 --cc 省应急管理厅 --items-from "
          "items.txt --due 2026-12-20 "
          "--subject 督办",
          N_("several units, many items"));
  declare_output(o.output, flags, &order_columns);
}

/// "绍兴市:lead" in two; a colon of either width.
std::pair<std::string, std::string> halves(const std::string& text) {
  for (const std::string_view mark : {":", "："})
    if (const auto at = text.find(mark); at != std::string::npos)
      return {std::string(base::trim(std::string_view(text).substr(0, at))),
              std::string(base::trim(std::string_view(text).substr(at + mark.size())))};
  return {std::string(base::trim(text)), ""};
}

RecipientRole role_of(const std::string& word, bool first) {
  if (word.empty()) return first ? RecipientRole::lead : RecipientRole::assisting;
  if (word == "lead" || word == "主办") return RecipientRole::lead;
  if (word == "assisting" || word == "协办") return RecipientRole::assisting;
  throw Failure(Kind::usage,
                Message(N_("\"{word}\" is no role; write lead (主办) or assisting (协办)"))
                    .with("word", word));
}

void add_item(casework::NewOrder& order, const std::string& text) {
  const auto [number, due] = halves(text);
  if (!number.empty()) order.items.push_back({number, due});
}

/// One a line, from a file or from standard input.
std::vector<std::string> items_of(Session& session, const std::string& file) {
  if (file.empty()) return {};
  if (file == "-") return numbers_of(session, {"-"});
  std::string text = intake::read_small_file(file);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::istringstream lines(text);
  std::vector<std::string> items;
  for (std::string line; std::getline(lines, line);) items.push_back(first_of_line(line));
  return items;
}

int run(const Options& given, Session& session) {
  casework::NewOrder order = given.order;
  if (order.facts.kind.empty())
    throw Failure(Kind::usage,
                  N_("say the kind of order: --kind KIND (see them: duban rules show)"));
  order.facts.attachments = base::join(given.attachments, "\n");
  order.facts.ladder = model::from_word<model::Ladder>(given.ladder).value_or(model::Ladder::none);
  bool first = true;
  for (const auto& text : given.to)
    first = first && halves(text).second.empty();  // a role anywhere: nobody leads by place
  for (const auto& text : given.to) {
    const auto [unit, role] = halves(text);
    order.recipients.push_back({unit, role_of(role, first), 0});
    first = false;
  }
  if (!given.group.empty()) {
    if (!given.to.empty() || !given.round.empty())
      throw Failure(Kind::usage, N_("--to-group names the recipients: leave out --to and --round"));
    const auto group = gather::units_of_group(session.database(), given.group);
    order.facts.addressed = group.addressed;
    for (const auto unit : group.units)
      order.recipients.push_back({{}, RecipientRole::assisting, unit});
  }
  for (const auto& text : given.copies)
    order.recipients.push_back({std::string(base::trim(text)), RecipientRole::copy, 0});
  for (const auto& text : given.items) add_item(order, text);
  for (const auto& text : items_of(session, given.items_from)) add_item(order, text);
  if (!given.items_from.empty() && order.items.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{file} names no item")).with("file", given.items_from));
  if (order.after_upper && order.incoming.empty())
    throw Failure(Kind::usage, N_("--after-upper goes with --from-incoming NUMBER"));
  if (!order.incoming.empty() && !given.round.empty())
    throw Failure(Kind::usage, N_("either --from-incoming or --round, not both"));
  std::vector<casework::NewOrder> orders{order};
  if (!given.round.empty()) {
    if (!given.to.empty() || !order.items.empty())
      throw Failure(Kind::usage,
                    N_("--round finds recipients and items itself: leave out --to and --item"));
    orders = casework::orders_of_round(session.database(), order, given.round,
                                       given.units_by == "responsible");
  }
  draft_and_show(session, orders, given.output);
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_draft
