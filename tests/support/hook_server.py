# A small HTTP server on loopback that answers as it is told: hook_server.py PORT LOG
# The path says how: /ok, /no (200 with an error inside), /busy (503), /many (429), /gone (404), /moved (302), /hang (never answers).
import http.server, json, sys, time

port, log = int(sys.argv[1]), sys.argv[2]

class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        with open(log, 'ab') as out:
            out.write(json.dumps({'path': self.path, 'type': self.headers.get('Content-Type'), 'body': body.decode('utf-8'), 'at': time.time()}).encode() + b'\n')
        way = self.path.split('?')[0].strip('/')
        if way == 'hang':
            time.sleep(30)
            return
        status, text = {'ok': (200, '{"errcode":0,"errmsg":"ok"}'), 'no': (200, '{"errcode":310000,"errmsg":"sign not match"}'),
                        'busy': (503, 'busy'), 'many': (429, 'slow down'), 'moved': (302, '')}.get(way, (404, 'nothing here'))
        self.send_response(status)
        if status == 302: self.send_header('Location', '/ok')
        self.send_header('Content-Length', str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())
    def log_message(self, *arguments): pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', port), Handler)
open('hook.ready', 'w').close()
server.serve_forever()
