/* From file:// browsers run no workers: a hidden frame does the work, with the same messages. */
(function () {
  "use strict"

  class FrameWorker extends EventTarget {
    constructor(url) {
      super()
      this.frame = Object.assign(document.createElement("iframe"), { hidden: true })
      document.body.append(this.frame)
      const inside = this.frame.contentWindow
      inside.document.open()
      inside.document.write("<body>")
      inside.document.close()
      inside.postMessage = data => this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }))
      inside.importScripts = url => run(inside.document, url)
      this.ready = run(inside.document, url)
    }

    postMessage(data) {
      this.ready.then(() => this.frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })))
    }

    terminate() {
      this.frame.remove()
    }
  }

  function run(page, url) {
    return new Promise((done, failed) => {
      const script = Object.assign(page.createElement("script"), { src: url, onload: done, onerror: failed })
      page.body.append(script)
    })
  }

  window.Worker = FrameWorker
})()
