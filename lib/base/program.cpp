// Child processes by posix_spawn.
#include "base/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace duban::base {

namespace {

/// One end of a pipe, closed when it goes.
class End {
 public:
  End() = default;
  ~End() { close(); }
  End(const End&) = delete;
  End& operator=(const End&) = delete;
  void hold(int fd) { fd_ = fd; }
  [[nodiscard]] int fd() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_ = -1;
};

struct Pipe {
  End read, write;
  bool make() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read.hold(ends[0]), write.hold(ends[1]);
    return true;
  }
};

/// A write to a program that has ended must come back as an error, not end this one.
class NoPipeSignal {
 public:
  NoPipeSignal() { before_ = std::signal(SIGPIPE, SIG_IGN); }
  ~NoPipeSignal() { std::signal(SIGPIPE, before_); }
  NoPipeSignal(const NoPipeSignal&) = delete;
  NoPipeSignal& operator=(const NoPipeSignal&) = delete;

 private:
  void (*before_)(int);
};

/// Reads what is there; false at the end, or when there is too much.
bool take(End& end, std::string& text) {
  std::array<char, 65'536> part;
  const auto got = ::read(end.fd(), part.data(), part.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (got <= 0) return false;
  text.append(part.data(), static_cast<std::size_t>(got));
  return text.size() <= most_output;
}

/// Writes what there is room for; false when all is written or nobody reads.
bool give(End& end, std::string_view& left) {
  const auto put = left.empty() ? 0 : ::write(end.fd(), left.data(), left.size());
  if (put < 0) return errno == EINTR || errno == EAGAIN;
  left.remove_prefix(static_cast<std::size_t>(put));
  return !left.empty();
}

/// Ours alone, in a tree that travels: programs of the system have their own.
constexpr std::array<std::string_view, 5> of_our_tree{
    "GCONV_PATH=", "LOCPATH=", "TZDIR=", "GDK_PIXBUF_MODULE_FILE=", "DUBAN_PORTABLE="};

/// What the program finds in its environment.
std::vector<char*> environment_for_others() {
  const bool travels = getenv("DUBAN_PORTABLE") != nullptr;
  std::vector<char*> all;
  for (char** one = environ; one != nullptr && *one != nullptr; ++one) {
    const std::string_view text(*one);
    const bool ours = std::any_of(of_our_tree.begin(), of_our_tree.end(),
                                  [&](auto name) { return text.starts_with(name); });
    if (!travels || !ours) all.push_back(*one);
  }
  all.push_back(nullptr);
  return all;
}

/// Starts the program with these ends of pipes as its streams.
bool spawn(const std::vector<std::string>& arguments, const std::array<int, 3>& ends,
           pid_t& child) {
  std::vector<char*> argv;
  for (const auto& argument : arguments)
    argv.push_back(const_cast<char*>(argument.c_str()));  // the C interface is not const
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_adddup2(&actions, ends[2], 2);
  const int failed = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(),
                                  environment_for_others().data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0;
}

}  // namespace

ProgramRun run_program(const std::vector<std::string>& arguments, std::string_view input,
                       std::chrono::seconds limit) {
  ProgramRun run;
  run.code = 127;
  Pipe in, out, err;
  if (!in.make() || !out.make() || !err.make()) return run;
  pid_t child = 0;
  if (!spawn(arguments, {in.read.fd(), out.write.fd(), err.write.fd()}, child)) return run;
  in.read.close(), out.write.close(), err.write.close();
  fcntl(in.write.fd(), F_SETFL, O_NONBLOCK);
  const NoPipeSignal guard;
  const auto end = std::chrono::steady_clock::now() + limit;
  if (input.empty()) in.write.close();
  while (out.read.fd() >= 0 || err.read.fd() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                          end - std::chrono::steady_clock::now())
                          .count();
    std::array<pollfd, 3> waits{pollfd{out.read.fd(), POLLIN, 0}, pollfd{err.read.fd(), POLLIN, 0},
                                pollfd{in.write.fd(), POLLOUT, 0}};
    if (left <= 0) {
      run.timed_out = true;
      break;
    }
    const int ready =
        poll(waits.data(), waits.size(), static_cast<int>(std::min<long long>(left, 200)));
    if (ready < 0 && errno != EINTR) break;
    if (siginfo_t gone{};
        ready == 0 &&
        waitid(P_PID, static_cast<id_t>(child), &gone, WEXITED | WNOHANG | WNOWAIT) == 0 &&
        gone.si_pid == child)
      break;  // it ended, and whoever holds its output open says nothing
    if (waits[0].revents != 0 && !take(out.read, run.out)) out.read.close();
    if (waits[1].revents != 0 && !take(err.read, run.err)) err.read.close();
    if (waits[2].revents != 0 && !give(in.write, input)) in.write.close();
    if (run.out.size() > most_output || run.err.size() > most_output) break;
  }
  in.write.close();
  int status = 0;
  pid_t ended = 0;
  const auto over = [&] {
    return (ended = waitpid(child, &status, WNOHANG)) != 0 && (ended > 0 || errno != EINTR);
  };
  // Its output may be shut long before it ends, or be held open by a child of its own after it
  // ended: what counts is its own end.
  const bool too_much = run.out.size() > most_output || run.err.size() > most_output;
  while (!over() && !too_much && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  if (ended == 0) {
    run.timed_out = !too_much;
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  } else {
    run.timed_out = false;
  }
  run.code = WIFEXITED(status) ? WEXITSTATUS(status)
                               : 128 + (WIFSIGNALED(status) ? WTERMSIG(status) : SIGKILL);
  return run;
}

}  // namespace duban::base
