// Standard output, files, mail programs.
#include "notify/channels.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/program.hpp"
#include "base/text.hpp"
#include "i18n/catalogue.hpp"
#include "notify/network.hpp"

namespace duban::notify {

using base::Message;
using model::Answer;
using What = Answer::What;

namespace {

constexpr std::chrono::seconds longest_mail{60};

Answer to_stream(std::ostream& out, const std::string& text) {
  out << text << std::flush;
  return out ? Answer{} : Answer{What::unknown, "output"};
}

Answer as_json(const Outgoing& message, const Surroundings& around) {
  const auto& d = message.delivery;
  const nlohmann::json line{{"uid", d.uid},         {"to", d.name},
                            {"channel", d.channel}, {"subject", message.subject},
                            {"text", message.text}, {"at", message.now}};
  return to_stream(*around.out,
                   line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

/// One file a message; the same message again is the same file.
Answer to_file(const model::Channel& channel, const Outgoing& message, const Surroundings& around) {
  std::string name = base::to_iso(message.delivery.recorded_on.value_or(message.today)) + " " +
                     message.delivery.name + " " + message.delivery.uid + ".txt";
  for (char& c : name)
    if (c == '/' || static_cast<unsigned char>(c) < 0x20) c = '-';
  const std::filesystem::path named = channel.setting("folder");
  const bool leads_out = named.is_absolute() ||
                         std::find(named.begin(), named.end(), "..") != named.end() ||
                         std::filesystem::is_symlink(around.folder / named);
  if (leads_out)
    return {What::refused,
            i18n::text(Message(N_("the folder {folder} of the rules leads out of the database's "
                                  "folder: name one below it"))
                           .with("folder", named.string()))};
  const auto folder = around.folder / named;
  name = base::short_name(name);
  try {
    around.write_file(folder / name, message.subject + "\n\n" + message.text);
    return {};
  } catch (const base::Failure& failure) {
    return {What::failed, i18n::text(failure.message())};
  }
}

/// By the exit codes of sysexits.h, which mail programs keep to.
Answer to_program(const model::Channel& channel, const Outgoing& message) {
  const std::string from = channel.setting("from");
  const auto run = base::run_program({channel.setting("program", "/usr/sbin/sendmail"), "-i", "-f",
                                      from, "--", message.delivery.address},
                                     mail_bytes(mail_of(channel, message)), longest_mail);
  std::string why(base::trim(run.err.substr(0, run.err.find('\n'))));
  if (run.code == 0) return {};
  if (run.timed_out) return {What::unknown, "timeout"};
  if (run.code == 127)
    return {What::failed,
            i18n::text(Message(N_("{program} cannot be run"))
                           .with("program", channel.setting("program", "/usr/sbin/sendmail")))};
  if (why.empty()) why = "exit " + std::to_string(run.code);
  if (run.code > 128) return {What::unknown, why};
  constexpr int data_error = 65, no_user = 67, no_host = 68;
  return {run.code == data_error || run.code == no_user || run.code == no_host ? What::refused
                                                                               : What::failed,
          base::shorten(why, 300)};
}

}  // namespace

Answer send(const model::Channel& channel, const Outgoing& message, const Surroundings& around) {
  if (channel.wants_address() && !model::is_mail_address(message.delivery.address))
    return {What::refused, message.delivery.address.empty()
                               ? i18n::text(N_("no mail address"))
                               : i18n::text(Message(N_("\"{address}\" is no mail address"))
                                                .with("address", message.delivery.address))};
  if (channel.type == "stdout")
    return to_stream(*around.out, message.subject + "\n\n" + message.text + "\n");
  if (channel.type == "jsonl") return as_json(message, around);
  if (channel.type == "file") return to_file(channel, message, around);
  if (channel.type == "sendmail") return to_program(channel, message);
  if (channel.type == "smtp") return to_server(channel, message, around);
  return to_hook(channel, message, around);
}

}  // namespace duban::notify
