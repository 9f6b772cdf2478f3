// Filling the templates of reminders.
#include "cmd/notify/messages.hpp"

#include <filesystem>

#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "intake/yaml.hpp"
#include "render/digest_values.hpp"
#include "render/xlsx.hpp"

namespace duban::cmd {

namespace fs = std::filesystem;
using render::Escape;

namespace {

std::string language() { return i18n::word(i18n::current()); }

/// One blank line where parts that were left out leave several.
std::string without_gaps(std::string text) {
  for (auto at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n", at))
    text.erase(at, 1);
  return text;
}

}  // namespace

Messages::Messages(Session& session)
    : session_(session), unit_(gather::name_book(session.database())) {
  session.settle_language();
  around_.out = &session.out();
  around_.folder = fs::absolute(session.database_path()).parent_path();
  around_.write_file = [&session](const fs::path& path, const std::string& text) {
    base::make_folder(path.parent_path(), session.access());
    base::write_file(path, text, session.access());
  };
  around_.variable = [&session](const std::string& name) {
    return session.environment().variable(name);
  };
  around_.send_helper = session.helper_path("duban-send");
}

std::string Messages::file(const std::string& name) const {
  const fs::path own = around_.folder / "notice" / name;
  std::error_code unreadable;
  return fs::exists(own, unreadable) ? own.string() : session_.template_path("notice/" + name);
}

std::string Messages::filled(const std::string& name, const report::Document& values,
                             Escape escape) const {
  const std::string path = file(name);
  return render::fill_template(intake::read_small_file(path), path, values, render::digest_shape(),
                               escape);
}

std::string Messages::hook_template(const model::Channel& channel) const {
  const std::string own = channel.setting("template");
  return own.empty() ? "hook-" + channel.setting("robot", "generic") + ".json" : own;
}

void Messages::check(const std::vector<const model::Channel*>& channels) {
  const auto shape = render::digest_shape();
  filled("digest." + language() + ".txt", shape, Escape::none);
  for (const auto* channel : channels) {
    if (channel->wants_address()) filled("digest." + language() + ".html", shape, Escape::html);
    if (channel->type == "webhook") {
      const std::string path = file(hook_template(*channel));
      render::fill_template(intake::read_small_file(path), path,
                            {{{"uid", ""}, {"name", ""}, {"subject", ""}, {"text", ""}}, {}, {}},
                            {{{"uid", ""}, {"name", ""}, {"subject", ""}, {"text", ""}}, {}, {}},
                            Escape::json);
    }
  }
}

std::string Messages::workbook(const report::Digest& digest) {
  report::Book book;
  book.title = N_("Matters to attend to");
  book.office = digest.office;
  book.sheets.push_back({"digest",
                         N_("Reminder"),
                         N_("Matters to attend to"),
                         {report::subject_of(digest)},
                         {report::digest_table(digest, unit_)},
                         {}});
  const base::TemporaryFile file;
  render::WorkbookStyle style;
  style.created = session_.document_time();
  render::write_workbook(file.path(), book, style);
  return base::read_whole(file.path(), base::most_document);
}

notify::Outgoing Messages::of(const report::Digest& digest, const model::Channel& channel) {
  const auto values = render::digest_values(digest, unit_);
  notify::Outgoing message;
  message.delivery = digest.delivery;
  message.office = digest.office;
  message.subject = i18n::text(report::subject_of(digest));
  message.text = without_gaps(filled("digest." + language() + ".txt", values, Escape::none));
  message.now = session_.moment().now;
  message.today = digest.today;
  if (channel.wants_address()) {
    message.html = filled("digest." + language() + ".html", values, Escape::html);
    if (channel.setting("attach") == "xlsx" && !digest.lines.empty())
      message.attachment = {
          i18n::text(base::Message(N_("reminder {day}")).with("day", digest.today)) + ".xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook(digest)};
  }
  if (channel.type == "webhook")
    message.hook_body = [path = file(hook_template(channel)), uid = digest.delivery.uid,
                         name = digest.delivery.name,
                         subject = message.subject](const std::string& piece) {
      const report::Document part{
          {{"uid", uid}, {"name", name}, {"subject", subject}, {"text", piece}}, {}, {}};
      return render::fill_template(intake::read_small_file(path), path, part, part, Escape::json);
    };
  return message;
}

const model::Channel& channel_of(const model::NotifyRules& rules, const std::string& id) {
  return rules.channel.at(id);
}

}  // namespace duban::cmd
